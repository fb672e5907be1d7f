package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.CreditNoteId;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A dispute ended.
 *
 * @param creditNoteId by which it was upheld
 */
@Revision("1")
public record DisputeSettled(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        InvoiceId invoiceId,
        DisputeOutcome outcome,
        @Nullable CreditNoteId creditNoteId)
        implements ReceivablesEvent {}
