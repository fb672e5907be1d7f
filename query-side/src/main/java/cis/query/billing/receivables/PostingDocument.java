package cis.query.billing.receivables;

import cis.api.billing.query.PostingKind;
import cis.platform.projection.EventContext;
import cis.query.billing.receivables.Posting.Paper;
import cis.query.paging.SortKeys;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A financial event.
 *
 * @param onAccount whether it is posted to the customer's account, and not to revenue and tax only
 * @param order sorts by currency, then day, then position; unique
 * @param paperId of an invoice, credit note or payment
 */
record PostingDocument(
        String client,
        String customerId,
        boolean onAccount,
        String order,
        long position,
        PostingKind kind,
        String postedOn,
        String currency,
        BigDecimal amount,
        Paper paper,
        String paperId,
        @Nullable String invoiceId,
        @Nullable String number,
        List<Entry> entries) {

    static PostingDocument of(Posting posting, String customerId, EventContext context) {
        String currency = posting.amount().currency();
        return new PostingDocument(
                context.client(),
                customerId,
                posting.kind() != PostingKind.INVOICE_ISSUED && posting.kind() != PostingKind.CREDIT_NOTE_ISSUED,
                order(currency, posting.postedOn().toString(), SortKeys.of(context.position())),
                context.position(),
                posting.kind(),
                posting.postedOn().toString(),
                currency,
                posting.amount().amount(),
                posting.paper(),
                posting.paperId().toString(),
                posting.invoice() == null ? null : posting.invoice().toString(),
                posting.number(),
                posting.entries());
    }

    static String order(String currency, String day, String position) {
        return currency + " " + day + " " + position;
    }

    /** By how much it changes what the customer owes, less what is unapplied. */
    BigDecimal change() {
        return entries.stream()
                .filter(entry -> switch (entry.account()) {
                    case ACCOUNTS_RECEIVABLE, CUSTOMER_CREDIT -> true;
                    case BILLING_CLEARING, BANK, REVENUE, TAX_PAYABLE, BAD_DEBT -> false;
                })
                .map(entry -> entry.debit().subtract(entry.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
