package cis.query.history;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.paris;
import static cis.query.story.People.person;
import static cis.query.story.People.registered;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.broughtBack;
import static cis.query.story.Shopping.corrected;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static cis.query.story.Shopping.purchase;
import static cis.query.story.Shopping.returned;
import static cis.query.story.Shopping.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.care.ComplaintSeverity;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.TagAdded;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.ReturnedLine;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.EffectiveHistory;
import cis.query.story.Bookkeeping;
import cis.query.story.Complaining;
import cis.query.story.Owing;
import cis.query.story.RandomComplaints;
import cis.query.story.RandomPeople;
import cis.query.story.RandomReceivables;
import cis.query.story.RandomSales;
import cis.query.story.Shelves;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingWhatHadComeToPassTest {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    private final Story story = new Story().at("2026-03-01T10:00:00Z");

    @Test
    void a_customer_is_there_at_any_time_and_what_has_no_time_of_its_own_when_it_was_recorded() {
        story.happens(adaRegistered());
        story.happens(new TagAdded(ADA, "loyal"));
        assertThat(by("0001-01-01T00:00:00Z")).containsExactly("customer.registered");
        assertThat(by("2026-03-01T09:59:59.999Z")).containsExactly("customer.registered");
        assertThat(by("2026-03-01T10:00:00Z")).containsExactly("customer.registered", "customer.tag-added");
    }

    @Test
    void a_day_counts_from_its_beginning_where_the_business_is() {
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2025, 7, 1)));
        story.happens(new DeathRecorded(ADA, LocalDate.of(2025, 7, 2)));
        assertThat(by("2025-06-30T22:59:59Z")).isEmpty();
        assertThat(by("2025-06-30T23:00:00Z")).containsExactly("customer.address-changed");
        assertThat(by("2025-07-01T23:00:00Z")).hasSize(2);
    }

    @Test
    void a_purchase_is_made_on_the_day_that_is_known_last() {
        RecordedEvent recorded = story.happens(bought(ADA, 1, on("2011-03-01")));
        assertThat(by("2011-03-01T00:00:00Z")).containsExactly("purchase.recorded");
        story.happens(corrected(ADA, 1, recorded.id(), on("2011-03-01"), on("2011-04-01")));
        assertThat(by("2011-03-15T00:00:00Z")).isEmpty();
        assertThat(by("2011-04-01T00:00:00Z")).containsExactly("purchase.recorded", "purchase.corrected");
        story.happens(reversed(ADA, 1, on("2011-04-01")));
        assertThat(by("2011-04-01T00:00:00Z")).hasSize(3);
    }

    @Test
    void lines_come_back_when_their_return_does_and_never_before_they_were_bought() {
        story.happens(bought(ADA, 1, on("2011-03-01")));
        story.happens(linesReturned(1));
        story.happens(broughtBack(ADA, 1, "2011-05-01", "GBP", "GB", line(1, "A", "1", "10")));
        story.happens(linesReturned(2));
        story.happens(broughtBack(ADA, 2, "2011-02-01", "GBP", "GB", line(1, "A", "1", "10")));
        assertThat(by("2011-02-28T00:00:00Z")).containsExactly("return.recorded");
        assertThat(by("2011-04-30T00:00:00Z"))
                .containsExactly("purchase.recorded", "purchase.lines-returned", "return.recorded");
        assertThat(by("2011-05-01T00:00:00Z")).hasSize(5);
    }

    @Test
    void a_step_of_a_complaint_counts_as_soon_as_a_later_one_does() {
        Complaining complaint =
                Complaining.filed(story, 1, BOB, "delivery", ComplaintSeverity.LOW, null, "2025-02-10", "Something");
        complaint.acknowledged("2025-02-03");
        assertThat(by("2025-02-02T00:00:00Z")).isEmpty();
        assertThat(by("2025-02-03T00:00:00Z")).containsExactly("complaint.filed", "complaint.acknowledged");
    }

    @Test
    void a_payment_pays_from_the_day_it_was_received_on_what_was_invoiced_by_then() {
        Owing ada = new Owing(story, ADA, "EUR");
        ada.issues(invoice(1, "2025-01-10"), LocalDate.of(2026, 3, 1));
        story.happens(paid(1, "2025-01-20"));
        story.by("posting");
        ada.pays(Bookkeeping.payment(1), BigDecimal.TEN, LocalDate.of(2026, 3, 1));
        ada.allocates(Bookkeeping.payment(1), Bookkeeping.invoice(1), BigDecimal.ONE, LocalDate.of(2026, 3, 1));
        story.by("decision");
        ada.allocates(Bookkeeping.payment(1), Bookkeeping.invoice(1), BigDecimal.ONE, LocalDate.of(2026, 3, 1));
        assertThat(by("2025-01-19T00:00:00Z")).containsExactly("invoice.issued", "receivable.opened");
        assertThat(by("2025-01-20T00:00:00Z")).endsWith("payment.recorded", "payment.posted", "payment.allocated");
        assertThat(by("2026-03-01T00:00:00Z")).hasSize(6);
        assertThat(postedBy("2026-03-01T00:00:00Z"))
                .containsExactly("2025-01-10", "2025-01-20", "2025-01-20", "2026-03-01");
    }

    @Test
    void an_advance_pays_from_the_day_of_the_invoice_on() {
        Owing ada = new Owing(story, ADA, "EUR");
        story.happens(paid(1, "2025-01-05"));
        ada.pays(Bookkeeping.payment(1), BigDecimal.TEN, LocalDate.of(2026, 3, 1));
        story.by("posting");
        ada.issues(invoice(1, "2025-01-10"), LocalDate.of(2026, 3, 1));
        ada.allocates(Bookkeeping.payment(1), Bookkeeping.invoice(1), BigDecimal.ONE, LocalDate.of(2026, 3, 1));
        assertThat(postedBy("2026-03-01T00:00:00Z")).containsExactly("2025-01-05", "2025-01-10", "2025-01-10");
    }

    @Test
    void a_price_counts_from_its_first_day_on_and_the_product_before() {
        story.happens(Shelves.defined(Shelves.MUG, "A", "Mug"));
        story.happens(Shelves.price(Shelves.MUG, "A", "9.50", "GBP", "2025-05-01"));
        story.happens(Shelves.published(Shelves.MUG, "A", 1));
        assertThat(by("2025-04-30T12:00:00Z")).containsExactly("product.defined");
        assertThat(by("2025-05-01T12:00:00Z")).containsExactly("product.defined", "product.price-set");
    }

    @Test
    void in_the_end_everything_counts_once_whatever_happened() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        new RandomPeople(story, random, 3).happen(60);
        new RandomSales(story, random, 3).happen(60);
        new RandomComplaints(story, random, 3).happen(60);
        new RandomReceivables(story, random, 3).happen(60);
        story.happens(registered(BOB, "C-1", person("Bob", "Miller")));
        List<Long> known = story.events().stream().map(RecordedEvent::position).toList();
        assertThat(counted("9999-01-01T00:00:00Z").stream().map(RecordedEvent::position))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static PurchaseDetails on(String day) {
        return details(day, "GBP", "GB", line(1, "A", "3", "10"));
    }

    private static PurchaseLinesReturned linesReturned(long number) {
        return new PurchaseLinesReturned(
                purchase(1),
                ADA,
                returned(number),
                List.of(new ReturnedLine(1, BigDecimal.ONE, BigDecimal.TEN)),
                false);
    }

    private static InvoiceIssued invoice(long number, String issued) {
        LocalDate day = LocalDate.parse(issued);
        return Bookkeeping.invoiced(
                ADA, number, day, day.plusDays(14), "EUR", "A", Bookkeeping.tax("0", "10.00", "0.00"));
    }

    private static PaymentRecorded paid(long number, String receivedOn) {
        return Bookkeeping.paid(Bookkeeping.payment(number), ADA, "EUR", BigDecimal.TEN, LocalDate.parse(receivedOn));
    }

    private List<String> by(String moment) {
        return counted(moment).stream().map(RecordedEvent::type).toList();
    }

    private List<String> postedBy(String moment) {
        return counted(moment).stream()
                .filter(event -> event.payload() instanceof ReceivablesEvent)
                .map(event -> ((ReceivablesEvent) event.payload()).postedOn().toString())
                .toList();
    }

    private List<RecordedEvent> counted(String moment) {
        return new EffectiveHistory(Instant.parse(moment), DUBLIN).of(story.events());
    }
}
