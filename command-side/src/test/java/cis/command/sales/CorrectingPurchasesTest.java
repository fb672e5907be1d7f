package cis.command.sales;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Purchases.RETURN;
import static cis.testkit.Purchases.TEA;
import static cis.testkit.Purchases.back;
import static cis.testkit.Purchases.returnTea;
import static cis.testkit.Purchases.tea;
import static cis.testkit.Purchases.teaDetails;

import cis.api.BusinessTime;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnedLine;
import cis.api.sales.SalesError;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseReversed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectingPurchasesTest extends SellingTest {

    private static final PurchaseLinesReturned FOUR_MUGS = new PurchaseLinesReturned(
            TEA, ADA, RETURN, List.of(new ReturnedLine(1, new BigDecimal("4"), new BigDecimal("2.00"))), false);

    private final FixtureConfiguration<Purchase> fixture = purchase();
    private final PurchaseDetails was = teaDetails();

    @Test
    void what_the_purchase_says_of_itself_is_corrected() {
        corrects("/occurredOn", "2026-02-02", with(new BusinessTime("2026-02-02"), was.channel(), was.country()));
        corrects("/channel", "shop floor", with(was.occurredOn(), "shop floor", was.country()));
        corrects("/channel", null, with(was.occurredOn(), null, was.country()));
        corrects("/country", "FR", with(was.occurredOn(), was.channel(), "FR"));
        corrects("/country", null, with(was.occurredOn(), was.channel(), null));
    }

    @Test
    void what_its_lines_say_is_corrected() {
        corrects("/lines/0/sku", "85123B", line(0, "85123B", "Mug", "6", "2.55"));
        corrects("/lines/0/sku", null, line(0, null, "Mug", "6", "2.55"));
        corrects("/lines/0/description", "White mug", line(0, "85123A", "White mug", "6", "2.55"));
        corrects("/lines/0/quantity", "5.5", line(0, "85123A", "Mug", "5.5", "2.55"));
        corrects("/lines/1/unitPrice", "0", line(1, null, "Pot", "1", "0"));
    }

    @Test
    void with_another_sku_comes_the_product_behind_it_and_with_none_goes() {
        corrects("/lines/0/sku", "POT", sold("POT", POT));
        corrects("/lines/0/sku", "OLD-POT", sold("OLD-POT", OLD_POT));
        corrects("/lines/0/sku", "CUP", sold("CUP", null));
    }

    @Test
    void another_correction_leaves_the_product_as_it_was_recorded() {
        SoldProduct draft = new SoldProduct(POT.productId(), 1, ProductState.DRAFT);
        PurchaseDetails before = sold("POT", draft);
        PurchaseLine line = before.lines().getFirst();
        PurchaseDetails after = with(
                before, new PurchaseLine(1, "POT", line.description(), new BigDecimal("5"), line.unitPrice(), draft));
        TestExecutor<Purchase> purchase = fixture.given(tea());
        UUID recorded = recorded();
        purchase.andGiven(new PurchaseCorrected(TEA, ADA, recorded, "/lines/0/sku", "POT", "typing error", was, before))
                .when(correct("/lines/0/quantity", "5"))
                .expectEvents(new PurchaseCorrected(
                        TEA, ADA, recorded, "/lines/0/quantity", "5", "typing error", before, after));
    }

    @Test
    void a_correction_builds_on_the_one_before() {
        PurchaseDetails five = line(0, "85123A", "Mug", "5", "2.55");
        TestExecutor<Purchase> purchase = fixture.given(tea());
        UUID recorded = recorded();
        purchase.andGiven(
                        new PurchaseCorrected(TEA, ADA, recorded, "/lines/0/quantity", "5", "typing error", was, five))
                .when(new CorrectPurchase(TEA, recorded, "/channel", null, "typing error"))
                .expectEvents(new PurchaseCorrected(
                        TEA,
                        ADA,
                        recorded,
                        "/channel",
                        null,
                        "typing error",
                        five,
                        new PurchaseDetails(five.occurredOn(), null, "GBP", "GB", five.lines())));
    }

    @Test
    void the_same_value_is_no_change_however_it_is_written() {
        fixture.given(tea()).when(correct("/lines/0/quantity", "6.00")).expectNoEvents();
        fixture.given(tea()).when(correct("/lines/1/unitPrice", "7.65")).expectNoEvents();
        fixture.given(tea()).when(correct("/lines/1/sku", null)).expectNoEvents();
        fixture.given(tea()).when(correct("/channel", "web")).expectNoEvents();
    }

    @Test
    void only_the_event_that_recorded_this_purchase_is_corrected() {
        refused(
                fixture.given(tea()).when(new CorrectPurchase(TEA, new UUID(0, 1), "/channel", null, "why")),
                GeneralError.CORRECTED_EVENT_UNKNOWN,
                "/eventId");
    }

    @Test
    void fields_that_are_not_there_or_are_for_ever_are_refused() {
        for (String field : new String[] {
            "/currency",
            "/customerId",
            "/source",
            "/externalId",
            "/total",
            "/lines",
            "/lines/2/quantity",
            "/lines/-1/quantity",
            "/lines/00/quantity",
            "/lines/0/line",
            "/lines/0",
            "channel",
            "/lines/9999999999/sku"
        }) {
            refuse(field, "1", GeneralError.FIELD_NOT_CORRECTABLE, "/field");
        }
    }

    @Test
    void values_with_which_the_purchase_would_have_been_refused_are_refused() {
        ErrorCode invalid = GeneralError.CORRECTION_INVALID;
        refuse("/occurredOn", null, invalid, "/value");
        refuse("/occurredOn", "yesterday", invalid, "/value");
        refuse("/occurredOn", "2026-03-03", GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/value");
        refuse("/country", "UK", invalid, "/value");
        refuse("/channel", " web", invalid, "/value");
        refuse("/lines/0/sku", "x".repeat(101), invalid, "/value");
        refuse("/lines/0/description", null, invalid, "/value");
        refuse("/lines/0/description", "x".repeat(501), invalid, "/value");
        refuse("/lines/0/quantity", "0", invalid, "/value");
        refuse("/lines/0/quantity", "-1", invalid, "/value");
        refuse("/lines/0/quantity", "1.0000001", invalid, "/value");
        refuse("/lines/0/quantity", "six", invalid, "/value");
        refuse("/lines/0/quantity", "1e999999999", invalid, "/value");
        refuse("/lines/0/unitPrice", "-0.01", invalid, "/value");
        refuse("/lines/0/unitPrice", null, invalid, "/value");
    }

    @Test
    void a_line_is_corrected_down_to_what_was_returned_and_no_further() {
        TestExecutor<Purchase> returned = fixture.given(tea(), FOUR_MUGS);
        returned.when(correct("/lines/0/quantity", "4")).expectSuccessfulHandlerExecution();
        fixture.given(tea(), FOUR_MUGS)
                .when(correct("/lines/0/unitPrice", "2.00"))
                .expectSuccessfulHandlerExecution();
        refused(
                fixture.given(tea(), FOUR_MUGS).when(correct("/lines/0/quantity", "3.999999")),
                SalesError.PURCHASE_BELOW_RETURNS,
                "/value");
        refused(
                fixture.given(tea(), FOUR_MUGS).when(correct("/lines/0/unitPrice", "1.999999")),
                SalesError.PURCHASE_BELOW_RETURNS,
                "/value");
    }

    @Test
    void what_was_corrected_is_what_may_be_returned() {
        TestExecutor<Purchase> purchase = fixture.given(tea());
        PurchaseDetails five = line(0, "85123A", "Mug", "5", "2.55");
        purchase.andGiven(
                new PurchaseCorrected(TEA, ADA, recorded(), "/lines/0/quantity", "5", "typing error", was, five));
        refused(purchase.when(returnTea(back(1, "6"))), SalesError.RETURN_EXCEEDS_PURCHASE, "/lines/0/quantity");
    }

    @Test
    void a_reversed_purchase_is_not_corrected() {
        refused(
                fixture.given(tea(), new PurchaseReversed(TEA, ADA, "why", was)).when(correct("/channel", null)),
                SalesError.PURCHASE_REVERSED);
    }

    private void corrects(String field, @Nullable String value, PurchaseDetails after) {
        TestExecutor<Purchase> purchase = fixture.given(tea());
        purchase.when(correct(field, value))
                .expectEvents(new PurchaseCorrected(TEA, ADA, recorded(), field, value, "typing error", was, after));
    }

    private void refuse(String field, @Nullable String value, ErrorCode code, String pointer) {
        TestExecutor<Purchase> purchase = fixture.given(tea());
        refused(purchase.when(correct(field, value)), code, pointer);
    }

    private CorrectPurchase correct(String field, @Nullable String value) {
        return new CorrectPurchase(TEA, recorded(), field, value, "typing error");
    }

    private UUID recorded() {
        return UUID.fromString(
                fixture.getEventStore().readEvents(TEA.toString()).next().getIdentifier());
    }

    private PurchaseDetails sold(String sku, @Nullable SoldProduct product) {
        PurchaseLine line = was.lines().getFirst();
        return with(was, new PurchaseLine(1, sku, line.description(), line.quantity(), line.unitPrice(), product));
    }

    private static PurchaseDetails with(PurchaseDetails purchase, PurchaseLine first) {
        List<PurchaseLine> lines = new ArrayList<>(purchase.lines());
        lines.set(0, first);
        return new PurchaseDetails(
                purchase.occurredOn(), purchase.channel(), purchase.currency(), purchase.country(), List.copyOf(lines));
    }

    private PurchaseDetails with(BusinessTime occurredOn, @Nullable String channel, @Nullable String country) {
        return new PurchaseDetails(occurredOn, channel, "GBP", country, was.lines());
    }

    private PurchaseDetails line(
            int index, @Nullable String sku, String description, String quantity, String unitPrice) {
        List<PurchaseLine> lines = new ArrayList<>(was.lines());
        lines.set(
                index,
                new PurchaseLine(
                        index + 1, sku, description, new BigDecimal(quantity), new BigDecimal(unitPrice), null));
        return new PurchaseDetails(was.occurredOn(), was.channel(), "GBP", was.country(), List.copyOf(lines));
    }
}
