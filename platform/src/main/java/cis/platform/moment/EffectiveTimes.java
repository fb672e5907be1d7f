package cis.platform.moment;

import cis.api.BusinessTime;
import cis.api.MetadataKeys;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDraftDiscarded;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.InvoiceLineAdded;
import cis.api.billing.event.InvoiceLineRemoved;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import cis.api.care.event.CareEvent;
import cis.api.care.event.DeadlineMissed;
import cis.api.catalogue.event.CatalogueEvent;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.InteractionLogged;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When each event came to pass, as the business says: on its own day where it has one, with what it belongs to where
 * that has one, else when it was recorded. A day begins in {@code cis.zone}. Whoever asks tells all events first, in
 * order, and then asks for each, in order.
 */
final class EffectiveTimes {

    private final ZoneId zone;
    private final Map<PurchaseId, Instant> bought = new HashMap<>();
    private final Map<ReturnId, Instant> broughtBack = new HashMap<>();
    private final Map<InvoiceId, Instant> invoiced = new HashMap<>();
    private final Map<CreditNoteId, Instant> credited = new HashMap<>();
    private final Map<PaymentId, Instant> received = new HashMap<>();
    /** The command that last posted a document or a payment: what it also applied needed nobody's decision. */
    private @Nullable String posting;

    EffectiveTimes(ZoneId zone) {
        this.zone = zone;
    }

    void learn(RecordedEvent event) {
        switch (event.payload()) {
            case PurchaseRecorded e -> bought.put(e.purchaseId(), time(e.occurredOn()));
            case PurchaseCorrected e ->
                bought.put(e.purchaseId(), time(e.after().occurredOn()));
            case ReturnRecorded e -> broughtBack.put(e.returnId(), time(e.occurredOn()));
            case InvoiceIssued e -> invoiced.put(e.invoiceId(), day(e.issueDate()));
            case ReceivableOpened e -> invoiced.put(e.invoiceId(), day(e.issueDate()));
            case CreditNoteIssued e -> credited.put(e.creditNoteId(), day(e.issueDate()));
            case PaymentRecorded e -> received.put(e.paymentId(), time(e.receivedOn()));
            default -> {}
        }
    }

    Instant of(RecordedEvent event) {
        Instant recordedAt = event.recordedAt();
        return switch (event.payload()) {
            case CustomerEvent e -> of(e, recordedAt);
            case SalesEvent e -> of(e, recordedAt);
            case ReceivablesEvent e -> of(e, event.metadata(MetadataKeys.COMMAND_ID));
            case BillingEvent e -> of(e, recordedAt);
            case DeadlineMissed e -> day(e.dueOn().plusDays(1));
            case CareEvent e -> CareMoments.of(e).map(this::time).orElse(recordedAt);
            case CatalogueEvent e -> of(e, recordedAt);
            default -> recordedAt;
        };
    }

    private Instant of(CustomerEvent event, Instant recordedAt) {
        return switch (event) {
            case CustomerRegistered e -> Instant.MIN;
            case AddressChanged e -> day(e.effectiveFrom());
            case DeathRecorded e -> e.date() == null ? recordedAt : day(e.date());
            case InteractionLogged e -> time(e.occurredOn());
            default -> recordedAt;
        };
    }

    private Instant of(SalesEvent event, Instant recordedAt) {
        return switch (event) {
            case PurchaseRecorded e -> bought.getOrDefault(e.purchaseId(), recordedAt);
            case PurchaseCorrected e -> bought.getOrDefault(e.purchaseId(), recordedAt);
            case PurchaseReversed e -> bought.getOrDefault(e.purchaseId(), recordedAt);
            case PurchaseLinesReturned e ->
                latest(broughtBack.getOrDefault(e.returnId(), recordedAt), bought.get(e.purchaseId()));
            case ReturnRecorded e -> time(e.occurredOn());
        };
    }

    private Instant of(BillingEvent event, Instant recordedAt) {
        return switch (event) {
            case InvoiceFinalised e -> day(e.finalisedOn());
            case InvoiceIssued e -> day(e.issueDate());
            case CreditNoteFinalised e -> day(e.finalisedOn());
            case CreditNoteIssued e -> day(e.issueDate());
            case NumberAllocated e -> day(e.issueDate());
            case PaymentRecorded e -> time(e.receivedOn());
            case InvoiceCredited e -> credited.getOrDefault(e.creditNoteId(), recordedAt);
            case InvoiceDrafted e -> recordedAt;
            case InvoiceLineAdded e -> recordedAt;
            case InvoiceLineRemoved e -> recordedAt;
            case InvoiceDraftDiscarded e -> recordedAt;
            case DocumentIssueConfirmed e -> recordedAt;
            case ReceivablesEvent e -> day(e.postedOn());
        };
    }

    private Instant of(ReceivablesEvent event, @Nullable String command) {
        Instant posted = day(event.postedOn());
        return switch (event) {
            case ReceivableOpened e -> posted(command, day(e.issueDate()));
            case PaymentPosted e -> posted(command, received.getOrDefault(e.paymentId(), posted));
            case CreditPosted e -> posted(command, credited.getOrDefault(e.creditNoteId(), posted));
            case PaymentAllocated e ->
                latest(decided(command, posted), received.get(e.paymentId()), invoiced.get(e.invoiceId()));
            case CreditApplied e ->
                latest(decided(command, posted), credited.get(e.creditNoteId()), invoiced.get(e.invoiceId()));
            case AllocationReversed e -> latest(posted, received.get(e.paymentId()), invoiced.get(e.invoiceId()));
            case PaymentReversed e -> latest(posted, received.get(e.paymentId()));
            case PaymentRefunded e -> latest(posted, received.get(e.paymentId()));
            case CreditRefunded e -> latest(posted, credited.get(e.creditNoteId()));
            case ReceivableDisputed e -> latest(posted, invoiced.get(e.invoiceId()));
            case DisputeSettled e -> latest(posted, invoiced.get(e.invoiceId()));
            case ReceivableWrittenOff e -> latest(posted, invoiced.get(e.invoiceId()));
            case WriteOffReversed e -> latest(posted, invoiced.get(e.invoiceId()));
            case ReceivableSettled e -> posted;
            case ReceivableReopened e -> posted;
        };
    }

    private Instant of(CatalogueEvent event, Instant recordedAt) {
        return switch (event) {
            case InterestRecorded e -> e.occurredOn() == null ? recordedAt : time(e.occurredOn());
            case ProductDefined e -> Instant.MIN;
            case PriceSet e -> day(e.validFrom());
            case ProductRevised e -> recordedAt;
            case ProductPublished e -> recordedAt;
            case ProductRetired e -> recordedAt;
        };
    }

    private Instant posted(@Nullable String command, Instant at) {
        posting = command;
        return at;
    }

    /** What follows from a posting by itself has no day of its own. */
    private Instant decided(@Nullable String command, Instant posted) {
        return command != null && Objects.equals(command, posting) ? Instant.MIN : posted;
    }

    private static Instant latest(Instant one, @Nullable Instant... others) {
        Instant latest = one;
        for (Instant other : others) {
            latest = other != null && other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    private Instant time(BusinessTime time) {
        return time.isDate() ? day(time.date()) : time.instant();
    }

    Instant day(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
