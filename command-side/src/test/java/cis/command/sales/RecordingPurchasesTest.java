package cis.command.sales;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Purchases.BOUGHT_ON;
import static cis.testkit.Purchases.TEA;
import static cis.testkit.Purchases.line;
import static cis.testkit.Purchases.recordTea;
import static cis.testkit.Purchases.recorded;
import static cis.testkit.Purchases.tea;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.catalogue.SoldProduct;
import cis.api.customer.CustomerError;
import cis.api.sales.PurchaseLine;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.ReversePurchase;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Purchases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingPurchasesTest extends SellingTest {

    @Test
    void a_purchase_is_recorded_exactly_as_given_with_the_exact_sum() {
        purchase().givenNoPriorActivity().when(recordTea()).expectEvents(tea());
        assertThat(tea().total()).isEqualTo(new BigDecimal("22.950000"));
        assertThat(tea().lines().get(1).unitPrice()).isEqualTo(new BigDecimal("7.650000"));
    }

    @Test
    void the_country_is_the_customers_where_the_purchase_names_none() {
        purchase()
                .givenNoPriorActivity()
                .when(recordTea(BOUGHT_ON, null))
                .expectEvents(recorded(recordTea(BOUGHT_ON, "IE"), ADA));
    }

    @Test
    void a_line_remembers_the_product_behind_its_sku_and_a_line_without_one_or_of_an_unknown_one_none() {
        RecordPurchase command = with(
                line("POT", "Pot", "1", "7"),
                line("OLD-POT", "Old pot", "1", "5"),
                line("CUP", "Cup", "1", "3"),
                line(null, "Saucer", "1", "1"));
        purchase()
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(sold(recorded(command, ADA), POT, OLD_POT, null, null));
    }

    @Test
    void only_customers_who_are_known_and_open_buy() {
        refused(
                to(Purchase.class, Status.UNKNOWN).givenNoPriorActivity().when(recordTea()),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
        refused(
                to(Purchase.class, Status.ERASED).givenNoPriorActivity().when(recordTea()),
                CustomerError.CUSTOMER_UNKNOWN,
                "/customerId");
        refused(
                to(Purchase.class, Status.CLOSED).givenNoPriorActivity().when(recordTea()),
                CustomerError.CUSTOMER_CLOSED);
    }

    @Test
    void a_purchase_happened_between_1900_and_tomorrow() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        happened(first);
        happened(TODAY.plusDays(1));
        didNotHappen(first.minusDays(1));
        didNotHappen(TODAY.plusDays(2));
    }

    @Test
    void a_purchase_is_reversed_once() {
        PurchaseReversed reversed = new PurchaseReversed(TEA, ADA, "test order", Purchases.teaDetails());
        purchase().given(tea()).when(new ReversePurchase(TEA, "test order")).expectEvents(reversed);
        purchase()
                .given(tea(), reversed)
                .when(new ReversePurchase(TEA, "again"))
                .expectNoEvents();
    }

    @Test
    void a_purchase_of_which_something_was_returned_is_not_reversed() {
        PurchaseLinesReturned returned = new PurchaseLinesReturned(
                TEA,
                ADA,
                Purchases.RETURN,
                List.of(new ReturnedLine(1, BigDecimal.ONE, new BigDecimal("2.55"))),
                false);
        refused(
                purchase().given(tea(), returned).when(new ReversePurchase(TEA, "test order")),
                SalesError.PURCHASE_HAS_RETURNS);
    }

    private static RecordPurchase with(PurchaseLineInput... lines) {
        RecordPurchase tea = recordTea();
        return new RecordPurchase(
                TEA,
                tea.customerId(),
                tea.source(),
                tea.externalId(),
                tea.occurredOn(),
                tea.channel(),
                tea.currency(),
                tea.country(),
                List.of(lines));
    }

    private static PurchaseRecorded sold(PurchaseRecorded purchase, @Nullable SoldProduct... products) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (PurchaseLine line : purchase.lines()) {
            lines.add(new PurchaseLine(
                    line.line(),
                    line.sku(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    products[line.line() - 1]));
        }
        return new PurchaseRecorded(
                purchase.purchaseId(),
                purchase.customerId(),
                purchase.source(),
                purchase.externalId(),
                purchase.occurredOn(),
                purchase.channel(),
                purchase.currency(),
                purchase.country(),
                lines,
                purchase.total());
    }

    private static void happened(LocalDate day) {
        purchase()
                .givenNoPriorActivity()
                .when(recordTea(BusinessTime.of(day), "GB"))
                .expectSuccessfulHandlerExecution();
    }

    private static void didNotHappen(LocalDate day) {
        refused(
                purchase().givenNoPriorActivity().when(recordTea(BusinessTime.of(day), "GB")),
                GeneralError.OCCURRED_ON_IMPLAUSIBLE,
                "/occurredOn");
    }
}
