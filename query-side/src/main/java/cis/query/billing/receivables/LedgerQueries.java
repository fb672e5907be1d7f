package cis.query.billing.receivables;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.query.FindLedger;
import cis.api.billing.query.Ledger;
import cis.api.billing.query.LedgerAccountTotal;
import cis.api.billing.query.LedgerEntry;
import cis.api.billing.query.LedgerPosting;
import cis.api.billing.query.LedgerTotal;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.money.Amounts;
import cis.query.paging.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what was posted altogether. */
@Component
class LedgerQueries {

    private final ReadModel<LedgerDocument> totals;
    private final ReadModel<PostingDocument> postings;

    LedgerQueries(ReadModels readModels, LedgerProjection totals, PostingProjection postings) {
        this.totals = readModels.of(totals);
        this.postings = readModels.of(postings);
    }

    @QueryHandler
    Ledger on(FindLedger asked) {
        Map<String, List<Entry>> sums =
                LedgerTotals.read(totals, asked.client(), asked.from(), asked.to(), asked.currency());
        Page<PostingDocument> page = PostingPages.read(
                postings,
                () -> Criteria.where("client").is(asked.client()),
                List.copyOf(sums.keySet()),
                asked.from(),
                asked.to(),
                asked.after(),
                asked.limit());
        DocumentNumbers numbers = DocumentNumbers.of(page.items(), postings);
        return new Ledger(
                asked.from(),
                asked.to(),
                sums.entrySet().stream()
                        .map(one -> total(one.getKey(), one.getValue()))
                        .toList(),
                page.items().stream()
                        .map(posting -> posting(posting, numbers.of(posting)))
                        .toList(),
                page.next());
    }

    static LedgerTotal total(String currency, List<Entry> accounts) {
        return new LedgerTotal(
                currency,
                Amounts.money(LedgerDocument.debit(accounts), currency),
                Amounts.money(LedgerDocument.credit(accounts), currency),
                accounts.stream()
                        .map(account -> new LedgerAccountTotal(
                                account.account(),
                                Amounts.money(account.debit(), currency),
                                Amounts.money(account.credit(), currency)))
                        .toList());
    }

    private static LedgerPosting posting(PostingDocument posting, DocumentNumbers.Documents about) {
        return new LedgerPosting(
                posting.position(),
                LocalDate.parse(posting.postedOn()),
                posting.kind(),
                CustomerId.of(posting.customerId()),
                about.invoiceId(),
                about.invoiceNumber(),
                about.creditNoteId(),
                about.creditNoteNumber(),
                about.paymentId(),
                posting.currency(),
                posting.entries().stream()
                        .map(entry -> new LedgerEntry(
                                entry.account(),
                                money(entry.debit(), posting.currency()),
                                money(entry.credit(), posting.currency())))
                        .toList());
    }

    private static @Nullable Money money(BigDecimal amount, String currency) {
        return amount.signum() == 0 ? null : Amounts.money(amount, currency);
    }
}
