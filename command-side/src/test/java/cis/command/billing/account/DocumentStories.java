package cis.command.billing.account;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.Seller;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivablesEvent;
import cis.command.dispatch.MemoryHistory;
import cis.testkit.Customers;
import cis.testkit.Invoices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** What happened, told event by event; each tells the position it got. */
final class DocumentStories {

    private static final DocumentSeriesId SERIES = new DocumentSeriesId(new UUID(9, 9));
    private static final Seller SELLER = new Seller("Books Ltd", "IE1234567T", Customers.london());
    private static final DocumentTotals HUNDRED =
            new DocumentTotals(new BigDecimal("100.00"), new BigDecimal("0.00"), new BigDecimal("100.00"));

    final MemoryHistory history;
    private final String client;

    DocumentStories(String client) {
        this(client, new MemoryHistory());
    }

    DocumentStories(String client, MemoryHistory history) {
        this.client = client;
        this.history = history;
    }

    long drafted(InvoiceId invoice, CustomerId customer, String currency) {
        return happened(
                "invoice",
                invoice.toString(),
                new InvoiceDrafted(invoice, customer, currency, 30, null, List.of(), Invoices.totals("0", "0", "0")));
    }

    long finalised(InvoiceId invoice, CustomerId customer, String currency) {
        return happened(
                "invoice",
                invoice.toString(),
                new InvoiceFinalised(
                        invoice, customer, SERIES, TODAY, 30, null, currency, SELLER, null, List.of(), List.of(),
                        HUNDRED));
    }

    /** Drafted, finalised and issued. */
    long issued(InvoiceId invoice, CustomerId customer, String currency) {
        drafted(invoice, customer, currency);
        finalised(invoice, customer, currency);
        return happened(
                "invoice",
                invoice.toString(),
                new InvoiceIssued(
                        invoice,
                        customer,
                        SERIES,
                        "INV-2026-000001",
                        TODAY,
                        TODAY,
                        TODAY.plusDays(30),
                        30,
                        currency,
                        SELLER,
                        null,
                        List.of(),
                        List.of(),
                        HUNDRED));
    }

    long creditFinalised(CreditNoteId creditNote, InvoiceId invoice) {
        return happened(
                "credit-note",
                creditNote.toString(),
                new CreditNoteFinalised(
                        creditNote,
                        ADA,
                        invoice,
                        "INV-2026-000001",
                        TODAY,
                        CreditReason.GOODWILL,
                        SERIES,
                        TODAY,
                        "EUR",
                        SELLER,
                        null,
                        List.of(),
                        List.of(),
                        HUNDRED));
    }

    long creditIssued(CreditNoteId creditNote, InvoiceId invoice) {
        return happened(
                "credit-note",
                creditNote.toString(),
                new CreditNoteIssued(
                        creditNote,
                        ADA,
                        invoice,
                        "INV-2026-000001",
                        TODAY,
                        CreditReason.GOODWILL,
                        SERIES,
                        "CN-2026-000001",
                        TODAY,
                        "EUR",
                        SELLER,
                        null,
                        List.of(),
                        List.of(),
                        HUNDRED));
    }

    long paid(PaymentId payment, CustomerId customer, Money amount) {
        return happened(
                "payment",
                payment.toString(),
                new PaymentRecorded(payment, customer, amount, "cash", BusinessTime.of(TODAY), null, null, null, null));
    }

    long posted(ReceivablesEvent event) {
        return happened("receivables-account", event.accountId().toString(), event);
    }

    private long happened(String type, String id, DomainEvent event) {
        int sequence = history.readAggregate(id, 0, 1_000).size();
        history.appendEvents(List.of(new GenericDomainEventMessage<>(
                type, id, sequence, event, MetaData.from(Map.of(MetadataKeys.CLIENT, client)))));
        return history.head();
    }
}
