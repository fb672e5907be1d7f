package cis.api.billing.query;

import cis.api.CustomerId;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One financial event.
 *
 * @param position of the event
 * @param postedOn of documents their issue date, of all else the day of the decision
 * @param entries as much debit as credit; none of zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerPosting(
        long position,
        LocalDate postedOn,
        PostingKind kind,
        CustomerId customerId,
        @Nullable InvoiceId invoiceId,
        @Nullable String invoiceNumber,
        @Nullable CreditNoteId creditNoteId,
        @Nullable String creditNoteNumber,
        @Nullable PaymentId paymentId,
        String currency,
        List<LedgerEntry> entries) {}
