package cis.api.billing.query;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit note as it stands now.
 *
 * @param number null until it is issued, as is the issue date
 * @param applied settles invoices
 * @param unapplied settles the next invoice, or is refunded
 * @param buyer null once the buyer has been erased
 * @param allocations each with its event, in the order in which they happened
 * @param account decides where the money goes; null before the credit note has reached it
 * @param version number of events in the credit note's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditNoteView(
        CreditNoteId id,
        CustomerId customerId,
        @Nullable String number,
        CreditNoteState state,
        CreditReason reason,
        InvoiceId invoiceId,
        String invoiceNumber,
        LocalDate invoiceIssueDate,
        @Nullable LocalDate issueDate,
        String currency,
        List<CreditedLineView> lines,
        List<TaxSubtotalView> breakdown,
        Money net,
        Money tax,
        Money total,
        Money applied,
        Money refunded,
        Money unapplied,
        Seller seller,
        @Nullable Buyer buyer,
        List<AllocationView> allocations,
        @Nullable AccountReference account,
        Instant recordedAt,
        long version) {}
