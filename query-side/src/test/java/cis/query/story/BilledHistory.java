package cis.query.story;

import static cis.query.story.People.customer;
import static cis.query.story.People.organisation;
import static cis.query.story.People.person;
import static cis.query.story.People.registered;

import cis.api.CustomerId;
import cis.api.billing.CreditReason;
import cis.api.billing.DocumentKind;

/** What happened in a shop that sends invoices, until 10 March 2026. */
public final class BilledHistory {

    public static final String CLIENT = "books";
    public static final CustomerId TRADING = customer(30);
    public static final CustomerId ZOE = customer(31);

    private BilledHistory() {}

    /** Invoice 1 is late, 2 half credited and disputed, 3 paid with more than enough; 4 is a draft, 5 awaits its number. */
    public static void tell(Story story) {
        story.happens(registered(TRADING, "C-30", organisation("Trading")));
        story.happens(registered(ZOE, "C-31", person("Zoë", "Strauß")));
        Invoicing books = new Invoicing(story, "EUR");
        books.on("2026-01-10").issued(TRADING, 1, "60.00", "40.00");
        books.on("2026-02-01").paid(TRADING, 1, "50.00");
        books.allocated(TRADING, 1, 1, "50.00");
        books.on("2026-02-08").issued(TRADING, 2, "40.00");
        books.on("2026-02-21").credited(TRADING, 1, 2, "20.00", CreditReason.UNSATISFACTORY);
        books.applied(TRADING, 1, 2, "25.00");
        books.disputed(TRADING, 2, "10.00");
        books.on("2026-03-01").issued(ZOE, 3, "40.00");
        books.on("2026-03-02").paid(ZOE, 2, "60.00");
        books.allocated(ZOE, 2, 3, "50.00");
        books.settled(ZOE, 3);
        books.paid(ZOE, 3, "5.00");
        books.on("2026-03-03").reversed(ZOE, 3, "5.00");
        books.drafted(ZOE, 4, "10.00");
        books.drafted(ZOE, 5, "20.00");
        books.finalised(5);
        books.numbered(ZOE, DocumentKind.INVOICE, Invoicing.invoice(5).value());
    }
}
