package cis.command.billing.document;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.platform.event.RecordedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, a credit note or a payment, as far as its own events are read.
 *
 * @param client client company
 * @param currency ISO 4217 code
 * @param number null until it is issued, and for payments
 * @param position of the event that is posted to the customer's account; 0 until there is one
 * @param version number of events read
 */
public record BillingDocument(
        UUID id,
        Kind kind,
        String client,
        CustomerId customerId,
        String currency,
        Stage stage,
        @Nullable String number,
        long position,
        long version) {

    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT
    }

    /** ISSUED is said of payments, too. */
    public enum Stage {
        DRAFT,
        FINALISED,
        ISSUED,
        DISCARDED
    }

    /** Whether it is issued, or certain to be. */
    public boolean isFinal() {
        return stage == Stage.FINALISED || stage == Stage.ISSUED;
    }

    /** Whether nothing more can be read of it that matters here. */
    boolean isComplete() {
        return stage == Stage.ISSUED || stage == Stage.DISCARDED;
    }

    /** @return null for the events of anything else */
    static @Nullable BillingDocument evolve(@Nullable BillingDocument current, RecordedEvent event) {
        return current == null ? begun(event) : current.evolve(event);
    }

    private static @Nullable BillingDocument begun(RecordedEvent event) {
        return switch (event.payload()) {
            case InvoiceDrafted e -> begun(Kind.INVOICE, e.customerId(), e.currency(), Stage.DRAFT, event);
            case CreditNoteFinalised e -> begun(Kind.CREDIT_NOTE, e.customerId(), e.currency(), Stage.FINALISED, event);
            case PaymentRecorded e -> payment(e.customerId(), e.amount(), event);
            default -> null;
        };
    }

    private static BillingDocument payment(CustomerId customer, Money amount, RecordedEvent event) {
        return begun(Kind.PAYMENT, customer, amount.currency(), Stage.ISSUED, event)
                .issuedAt(null, event);
    }

    private static BillingDocument begun(
            Kind kind, CustomerId customer, String currency, Stage stage, RecordedEvent event) {
        return new BillingDocument(
                UUID.fromString(event.aggregateId()),
                kind,
                event.client(),
                customer,
                currency,
                stage,
                null,
                0,
                event.sequence() + 1);
    }

    private BillingDocument evolve(RecordedEvent event) {
        return switch (event.payload()) {
            case InvoiceFinalised e -> at(Stage.FINALISED, event);
            case InvoiceDraftDiscarded e -> at(Stage.DISCARDED, event);
            case InvoiceIssued e -> issuedAt(e.number(), event);
            case CreditNoteIssued e -> issuedAt(e.number(), event);
            default -> at(stage, event);
        };
    }

    private BillingDocument issuedAt(@Nullable String issued, RecordedEvent event) {
        return new BillingDocument(
                id, kind, client, customerId, currency, Stage.ISSUED, issued, event.position(), event.sequence() + 1);
    }

    private BillingDocument at(Stage reached, RecordedEvent event) {
        return new BillingDocument(
                id, kind, client, customerId, currency, reached, number, position, event.sequence() + 1);
    }
}
