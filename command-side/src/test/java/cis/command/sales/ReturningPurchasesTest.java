package cis.command.sales;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.SHOPPER;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Purchases.RETURN;
import static cis.testkit.Purchases.RETURNED_ON;
import static cis.testkit.Purchases.TEA;
import static cis.testkit.Purchases.back;
import static cis.testkit.Purchases.item;
import static cis.testkit.Purchases.recordReturn;
import static cis.testkit.Purchases.returnTea;
import static cis.testkit.Purchases.tea;

import cis.api.BusinessTime;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.api.customer.Party;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnLine;
import cis.api.sales.ReturnLineInput;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Purchases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturningPurchasesTest extends SellingTest {

    private static final PurchaseLinesReturned FOUR_MUGS = accepted(false, returned(1, "4", "2.55"));

    @Test
    void a_return_of_a_purchase_freezes_what_it_gives_back() {
        purchase()
                .given(tea())
                .when(returnTea(back(1, "4"), back(2, "1", "7.00")))
                .expectEvents(
                        accepted(false, returned(1, "4", "2.55"), returned(2, "1", "7.00")),
                        recorded(
                                TEA,
                                "GB",
                                "17.20",
                                new ReturnLine(1, 1, "85123A", "Mug", new BigDecimal("4"), new BigDecimal("2.55")),
                                new ReturnLine(2, 2, null, "Pot", new BigDecimal("1"), new BigDecimal("7.00"))));
    }

    @Test
    void all_that_is_left_may_be_returned_and_no_more() {
        purchase()
                .given(tea(), FOUR_MUGS)
                .when(returnTea(back(1, "2"), back(2, "1")))
                .expectSuccessfulHandlerExecution();
        refuse(SalesError.RETURN_EXCEEDS_PURCHASE, "/lines/0/quantity", back(1, "2.000001"));
    }

    @Test
    void the_purchase_is_complete_when_nothing_is_left() {
        purchase()
                .given(tea(), FOUR_MUGS)
                .when(returnTea(back(1, "2"), back(2, "1")))
                .expectEvents(
                        accepted(true, returned(1, "2", "2.55"), returned(2, "1", "7.650000")),
                        recorded(
                                TEA,
                                "GB",
                                "12.750000",
                                new ReturnLine(1, 1, "85123A", "Mug", new BigDecimal("2"), new BigDecimal("2.55")),
                                new ReturnLine(2, 2, null, "Pot", new BigDecimal("1"), new BigDecimal("7.650000"))));
    }

    @Test
    void a_line_named_twice_counts_twice() {
        refuse(SalesError.RETURN_EXCEEDS_PURCHASE, "/lines/1/quantity", back(1, "1"), back(1, "2"));
    }

    @Test
    void a_line_is_taken_back_at_the_price_of_the_purchase_at_most() {
        purchase().given(tea()).when(returnTea(back(1, "1", "2.55"))).expectSuccessfulHandlerExecution();
        refuse(SalesError.RETURN_PRICE_TOO_HIGH, "/lines/0/unitPrice", back(1, "1", "2.550001"));
    }

    @Test
    void a_line_that_the_purchase_does_not_have_is_refused() {
        refuse(SalesError.RETURN_LINE_UNKNOWN, "/lines/0/line", back(3, "1"));
    }

    @Test
    void lines_of_a_return_of_a_purchase_name_only_the_line() {
        ReturnLineInput both = new ReturnLineInput(1, "85123A", null, BigDecimal.ONE, null);
        refuse(SalesError.RETURN_LINE_MALFORMED, "/lines/0/sku", both);
        refuse(
                SalesError.RETURN_LINE_MALFORMED,
                "/lines/0/line",
                new ReturnLineInput(null, null, null, BigDecimal.ONE, null));
    }

    @Test
    void a_purchase_is_returned_by_who_made_it_and_in_its_currency() {
        CustomerFacts other = new CustomerFacts(SHOPPER, Status.ACTIVE, Party.PERSON, "GB", false);
        refused(
                to(Purchase.class, other).given(tea()).when(returnTea(back(1, "1"))),
                SalesError.RETURN_OF_OTHER_CUSTOMER,
                "/customerId");
        refused(purchase().given(tea()).when(inEuros(back(1, "1"))), SalesError.RETURN_IN_OTHER_CURRENCY, "/currency");
    }

    @Test
    void closed_customers_return_what_they_bought_and_unknown_ones_do_not() {
        to(Purchase.class, Status.CLOSED)
                .given(tea())
                .when(returnTea(back(1, "1")))
                .expectSuccessfulHandlerExecution();
        refused(
                to(Purchase.class, Status.UNKNOWN).given(tea()).when(returnTea(back(1, "1"))),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
    }

    @Test
    void a_reversed_purchase_takes_nothing_back() {
        PurchaseReversed reversed = new PurchaseReversed(TEA, ADA, "test order", Purchases.teaDetails());
        refused(purchase().given(tea(), reversed).when(returnTea(back(1, "1"))), SalesError.PURCHASE_REVERSED);
    }

    @Test
    void a_return_that_stands_alone_says_itself_what_came_back() {
        to(Return.class, Status.CLOSED)
                .givenNoPriorActivity()
                .when(recordReturn(item("Mug", "4", "2.55"), item("Pot", "1", "7.65")))
                .expectEvents(recorded(
                        null,
                        "IE",
                        "17.85",
                        new ReturnLine(1, null, null, "Mug", new BigDecimal("4"), new BigDecimal("2.55")),
                        new ReturnLine(2, null, null, "Pot", new BigDecimal("1"), new BigDecimal("7.65"))));
    }

    @Test
    void a_return_that_stands_alone_needs_description_and_price_and_names_no_line() {
        refused(
                to(Return.class, Status.ACTIVE).givenNoPriorActivity().when(recordReturn(back(1, "1"))),
                SalesError.RETURN_LINE_MALFORMED,
                "/lines/0/line",
                "/lines/0/description",
                "/lines/0/unitPrice");
    }

    @Test
    void unknown_and_erased_customers_return_nothing() {
        for (Status status : List.of(Status.UNKNOWN, Status.ERASED)) {
            refused(
                    to(Return.class, status).givenNoPriorActivity().when(recordReturn(item("Mug", "4", "2.55"))),
                    CustomerError.CUSTOMER_UNKNOWN,
                    "/customerId");
        }
    }

    @Test
    void a_return_happened_between_1900_and_tomorrow() {
        to(Return.class, Status.ACTIVE)
                .givenNoPriorActivity()
                .when(on(TODAY.plusDays(1)))
                .expectSuccessfulHandlerExecution();
        for (LocalDate day : List.of(LocalDate.of(1899, 12, 31), TODAY.plusDays(2))) {
            refused(
                    to(Return.class, Status.ACTIVE).givenNoPriorActivity().when(on(day)),
                    GeneralError.OCCURRED_ON_IMPLAUSIBLE,
                    "/occurredOn");
        }
    }

    private static void refuse(ErrorCode code, String field, ReturnLineInput... lines) {
        refused(purchase().given(tea(), FOUR_MUGS).when(returnTea(lines)), code, field);
    }

    private static RecordReturn on(LocalDate day) {
        return new RecordReturn(
                RETURN,
                CustomerReference.of(ADA),
                "shop",
                "C536379",
                BusinessTime.of(day),
                null,
                "GBP",
                null,
                List.of(item("Mug", "4", "2.55")));
    }

    private static ReturnPurchase inEuros(ReturnLineInput... lines) {
        return new ReturnPurchase(
                TEA,
                RETURN,
                CustomerReference.of(ADA),
                "shop",
                "C536379",
                RETURNED_ON,
                null,
                "EUR",
                null,
                List.of(lines));
    }

    private static PurchaseLinesReturned accepted(boolean complete, ReturnedLine... lines) {
        return new PurchaseLinesReturned(TEA, ADA, RETURN, List.of(lines), complete);
    }

    private static ReturnedLine returned(int line, String quantity, String unitPrice) {
        return new ReturnedLine(line, new BigDecimal(quantity), new BigDecimal(unitPrice));
    }

    private static ReturnRecorded recorded(
            @Nullable PurchaseId purchase, String country, String total, ReturnLine... lines) {
        return new ReturnRecorded(
                RETURN,
                ADA,
                "shop",
                "C536379",
                RETURNED_ON,
                null,
                "GBP",
                country,
                List.of(lines),
                new BigDecimal(total),
                purchase);
    }
}
