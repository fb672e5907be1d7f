package cis.query.billing;

import cis.api.DomainEvent;
import cis.api.billing.InvoiceId;
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
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every invoice: how far it has come, and what is owed of it. */
@Component
class InvoiceProjection implements Projection<InvoiceDocument> {

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<InvoiceDocument> documentType() {
        return InvoiceDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("order", Direction.ASC),
                new Index().on("client", Direction.ASC).on("undueUntil", Direction.ASC),
                new Index().on("client", Direction.ASC).on("number", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        InvoiceId invoice = event instanceof BillingEvent billing ? invoiceOf(billing) : null;
        return invoice == null ? Set.of() : Set.of(invoice.toString());
    }

    /** Those that only name an invoice, and change nothing of it, are not its own. */
    private static @Nullable InvoiceId invoiceOf(BillingEvent event) {
        return switch (event) {
            case InvoiceDrafted e -> e.invoiceId();
            case InvoiceLineAdded e -> e.invoiceId();
            case InvoiceLineRemoved e -> e.invoiceId();
            case InvoiceDraftDiscarded e -> e.invoiceId();
            case InvoiceFinalised e -> e.invoiceId();
            case InvoiceIssued e -> e.invoiceId();
            case InvoiceCredited e -> e.invoiceId();
            case ReceivableOpened e -> e.invoiceId();
            case PaymentAllocated e -> e.invoiceId();
            case AllocationReversed e -> e.invoiceId();
            case CreditApplied e -> e.invoiceId();
            case ReceivableDisputed e -> e.invoiceId();
            case DisputeSettled e -> e.invoiceId();
            case ReceivableWrittenOff e -> e.invoiceId();
            case WriteOffReversed e -> e.invoiceId();
            case ReceivableSettled e -> null;
            case ReceivableReopened e -> null;
            case PaymentPosted e -> null;
            case PaymentReversed e -> null;
            case PaymentRefunded e -> null;
            case CreditPosted e -> null;
            case CreditRefunded e -> null;
            case CreditNoteFinalised e -> null;
            case CreditNoteIssued e -> null;
            case NumberAllocated e -> null;
            case DocumentIssueConfirmed e -> null;
            case PaymentRecorded e -> null;
        };
    }

    @Override
    public @Nullable InvoiceDocument evolve(
            String documentId, @Nullable InvoiceDocument current, DomainEvent event, EventContext context) {
        if (event instanceof InvoiceDrafted e) {
            return InvoiceDocument.drafted(e, context);
        }
        if (current == null) {
            return null;
        }
        return switch (event) {
            case InvoiceLineAdded e -> current.drafted(e.totals(), context.version());
            case InvoiceLineRemoved e -> current.drafted(e.totals(), context.version());
            case InvoiceDraftDiscarded e -> current.discarded(context.version());
            case InvoiceFinalised e -> current.finalised(e.totals(), context.version());
            case InvoiceIssued e -> current.issued(e, context);
            case InvoiceCredited e -> current.credited(e.totals().total(), context.version());
            case ReceivablesEvent e -> current.posted(e, context);
            default -> current;
        };
    }
}
