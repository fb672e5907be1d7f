package cis.query.story;

import static cis.query.story.Bookkeeping.creditNote;
import static cis.query.story.Bookkeeping.credited;
import static cis.query.story.Bookkeeping.invoice;
import static cis.query.story.Bookkeeping.invoiced;
import static cis.query.story.Bookkeeping.payment;
import static cis.query.story.Bookkeeping.tax;
import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.customer;
import static cis.query.story.People.organisation;
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

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.billing.event.InvoiceIssued;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.TagAdded;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.ReturnedLine;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.platform.event.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened in a small shop, in another one next door, and in one that sends invoices. */
public final class ShopHistory {

    public static final NoteId FIRST_NOTE = new NoteId(new UUID(4, 1));
    public static final CustomerId DEBTOR = customer(3);
    public static final InteractionId CALL = new InteractionId(new UUID(5, 1));

    private ShopHistory() {}

    public static Story tell(Story story) {
        story.happens(adaRegistered());
        story.happens(registered(BOB, "C-10015", person("Bob", "O'Brien")));
        story.happens(registered(customer(3), "C-10023", organisation("王小明 Trading")));
        story.happens(registered(customer(4), "C-10031", person("Zoë", "Strauß")));
        for (int i = 5; i < 12; i++) {
            story.happens(
                    registered(customer(i), "C-2000" + (char) ('a' + i), person("Pat", "Page" + (char) ('a' + i))));
        }
        sales(story);
        contacts(story);
        billing(story);
        CareHistory.tell(story);
        story.of("north").happens(registered(customer(20), "C-1", person("Ada", "North")));
        BilledHistory.tell(story.of(BilledHistory.CLIENT));
        Shelves.tell(story.of("main"));
        return story;
    }

    private static void sales(Story story) {
        PurchaseDetails first = details("2011-03-01", "GBP", "GB", line(1, "A", "2", "10.005"), line(2, "B", "1", "4"));
        PurchaseDetails second = details("2011-04-01", "GBP", "FR", line(1, "A", "1", "10"));
        PurchaseDetails third = details("2011-04-02", "EUR", null, line(1, null, "1", "7"));
        PurchaseDetails moved = details("2011-05-05", "GBP", "FR", line(1, "A", "3", "10"));
        story.happens(bought(ADA, 1, first));
        RecordedEvent recorded = story.happens(bought(ADA, 2, second));
        story.happens(bought(ADA, 3, third));
        story.happens(bought(BOB, 4, second));
        story.happens(corrected(ADA, 2, recorded.id(), second, moved));
        story.happens(new PurchaseLinesReturned(
                purchase(1), ADA, returned(1), List.of(new ReturnedLine(1, BigDecimal.ONE, BigDecimal.TEN)), false));
        story.happens(broughtBack(ADA, 1, "2011-06-01", "GBP", "GB", line(1, "A", "1", "10")));
        story.happens(reversed(ADA, 3, third), Map.of(MetadataKeys.REASON, "=1+1"));
    }

    /** Paid in part, credited in part and disputed; and paid too much. */
    private static void billing(Story story) {
        Owing trading = new Owing(story, DEBTOR, "GBP");
        LocalDate issued = LocalDate.of(2026, 1, 5);
        InvoiceIssued invoice =
                invoiced(DEBTOR, 1, issued, issued.plusDays(14), "GBP", "A", tax("20", "100.00", "20.00"));
        trading.issues(invoice, issued);
        trading.pays(payment(1), new BigDecimal("50.00"), LocalDate.of(2026, 1, 20));
        trading.allocates(payment(1), invoice(1), new BigDecimal("50.00"), LocalDate.of(2026, 1, 20));
        LocalDate later = LocalDate.of(2026, 2, 2);
        trading.issues(credited(invoice, 1, later, tax("20", "10.00", "2.00")), later);
        trading.applies(creditNote(1), invoice(1), new BigDecimal("12.00"), later);
        trading.disputes(invoice(1), new BigDecimal("30.00"), LocalDate.of(2026, 2, 10));
        new Owing(story, customer(4), "EUR").pays(payment(2), new BigDecimal("25.00"), LocalDate.of(2026, 2, 11));
    }

    private static void contacts(Story story) {
        for (int i = 1; i <= 7; i++) {
            story.at("2026-03-02T10:00:0" + i + "Z");
            story.happens(new NoteAdded(new NoteId(new UUID(4, i)), ADA, "Note " + i));
        }
        story.happens(new NoteAmended(FIRST_NOTE, ADA, "Note 1, amended"));
        story.happens(new InteractionLogged(
                CALL,
                ADA,
                "PHONE",
                Direction.INBOUND,
                "Delivery",
                "Asked when it comes",
                new BusinessTime("2026-02-01T09:00:00Z"),
                "agent-7"));
        story.happens(new TagAdded(BOB, "vip"));
    }
}
