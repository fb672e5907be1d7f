package cis.api.billing.query;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it stands now. What is frozen when it becomes final or is issued is null before.
 *
 * @param disputed whether the customer disputes some of it
 * @param overdue whether its due date has passed and something undisputed is outstanding
 * @param supplyDate the issue date where the draft says none
 * @param net of its lines
 * @param total net and tax; of a draft, as far as it has come
 * @param outstanding what is owed of it
 * @param paid by payments, less what was taken back
 * @param credited by credit notes for it, tax included, wherever that money went
 * @param creditApplied settled by credit notes, for it or for others
 * @param disputedAmount at most what is outstanding
 * @param buyer null once the buyer has been erased, too
 * @param allocations each with its event, in the order in which they happened; what was taken back is negative
 * @param account decides what is owed; null before the invoice has reached it
 * @param version number of events in the invoice's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceView(
        InvoiceId id,
        CustomerId customerId,
        @Nullable String number,
        InvoiceState state,
        @Nullable Settlement settlement,
        boolean disputed,
        boolean overdue,
        String currency,
        int termsDays,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate supplyDate,
        @Nullable LocalDate dueDate,
        List<InvoiceLineView> lines,
        List<TaxSubtotalView> breakdown,
        Money net,
        Money tax,
        Money total,
        @Nullable Money outstanding,
        Money paid,
        Money credited,
        Money creditApplied,
        Money writtenOff,
        @Nullable Money disputedAmount,
        @Nullable Seller seller,
        @Nullable Buyer buyer,
        List<AllocationView> allocations,
        List<CreditNoteId> creditNotes,
        @Nullable String discardReason,
        @Nullable AccountReference account,
        Instant draftedAt,
        long version) {}
