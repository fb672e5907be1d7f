package cis.query.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.query.LedgerAccount;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.billing.InvoicesOfStory;
import cis.query.story.Books;
import cis.query.story.RandomReceivables;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** More of them: {@code -Dcis.histories=1000000}; the same again: {@code -Dcis.seed}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoriesAgreeTest {

    private static final int HISTORIES = Integer.getInteger("cis.histories", 20_000);
    private static final int MOST_HAPPENS = 25;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void ledger_ageing_balance_and_invoices_agree_to_the_last_minor_unit_after_each_of_20_000_histories() {
        System.out.println("views: seed " + seed + ", histories " + HISTORIES);
        long events = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Story story = new Story();
            RandomReceivables history = new RandomReceivables(story, random, 1);
            history.happen(1 + random.nextInt(MOST_HAPPENS));
            new Views(story, "seed " + seed + ", history " + i).check(history);
            events += story.head();
        }
        System.out.println("views: " + events + " events");
    }

    /** All of them after one history. */
    private final class Views {

        private final Story story;
        private final String where;
        private final Map<String, BalanceDocument> balances;
        private final Map<String, ReceivableDocument> receivables;
        private final Map<String, LedgerDocument> ledger;
        private final Map<String, BigDecimal> invoices;

        Views(Story story, String where) {
            this.story = story;
            this.where = where;
            this.balances = folded(new BalanceProjection());
            this.receivables = folded(new ReceivableProjection());
            this.ledger = folded(new LedgerProjection());
            this.invoices = InvoicesOfStory.outstanding(story);
        }

        void check(RandomReceivables history) {
            for (Books books : history.books()) {
                AccountSums sums = sums(books.currency);
                assertIdentity(sums);
                assertBalance(sums, books);
                assertLedger(sums, books);
                assertAgeing(books, END);
                assertAgeing(books, history.today().minusDays(random.nextInt(60)));
                for (Books.Bill bill : books.bills) {
                    same(outstanding(bill), books, bill.outstanding(END));
                }
            }
        }

        private void assertIdentity(AccountSums sums) {
            BigDecimal owed = sums.outstanding().subtract(sums.unapplied());
            assertThat(owed)
                    .as(where)
                    .isEqualByComparingTo(sums.invoiced()
                            .subtract(sums.paid())
                            .subtract(sums.credited())
                            .subtract(sums.writtenOff())
                            .add(sums.refunded()));
        }

        private void assertBalance(AccountSums sums, Books books) {
            same(sums.invoiced(), books, books.invoiced);
            same(sums.paid(), books, books.paid);
            same(sums.credited(), books, books.credited);
            same(sums.writtenOff(), books, books.writtenOff);
            same(sums.refunded(), books, books.refunded);
            same(sums.outstanding(), books, books.outstanding(END));
            same(sums.unapplied(), books, books.unapplied(END));
        }

        private void assertLedger(AccountSums sums, Books books) {
            for (LedgerDocument.Span span : LedgerDocument.Span.values()) {
                equal(posted(books, span, LedgerAccount.ACCOUNTS_RECEIVABLE), sums.outstanding());
                equal(posted(books, span, LedgerAccount.CUSTOMER_CREDIT).negate(), sums.unapplied());
                equal(posted(books, span, LedgerAccount.BANK), sums.paid().subtract(sums.refunded()));
                equal(posted(books, span, LedgerAccount.BAD_DEBT), sums.writtenOff());
                equal(posted(books, span, LedgerAccount.BILLING_CLEARING), BigDecimal.ZERO);
                same(
                        posted(books, span, LedgerAccount.TAX_PAYABLE).negate(),
                        books,
                        books.invoicedTax - books.creditedTax);
                equal(
                        posted(books, span, LedgerAccount.REVENUE)
                                .add(posted(books, span, LedgerAccount.TAX_PAYABLE))
                                .negate(),
                        sums.invoiced().subtract(sums.credited()));
            }
        }

        private void assertAgeing(Books books, LocalDate on) {
            HandAgeing hand = new HandAgeing(on);
            hand.add(books);
            AgeingTally tally = new AgeingTally(books.currency, on);
            receivables.values().stream()
                    .filter(one -> one.currency().equals(books.currency))
                    .forEach(tally::add);
            BigDecimal balance = balances.values().stream()
                    .filter(one -> one.currency().equals(books.currency))
                    .map(one -> one.balanceOn(on))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            tally.addUnapplied(tally.outstanding().subtract(balance));
            assertThat(tally.row()).as(where).isEqualTo(hand.row(books));
        }

        private BigDecimal outstanding(Books.Bill bill) {
            return Objects.requireNonNull(invoices.get(bill.issued.invoiceId().toString()));
        }

        private AccountSums sums(String currency) {
            return balances.values().stream()
                    .filter(one -> one.currency().equals(currency))
                    .map(BalanceDocument::sums)
                    .reduce(AccountSums.NOTHING, AccountSums::plus);
        }

        private BigDecimal posted(Books books, LedgerDocument.Span span, LedgerAccount account) {
            return sum(one -> one.currency().equals(books.currency) && one.span() == span
                    ? LedgerDocument.balance(one.accounts(), account)
                    : BigDecimal.ZERO);
        }

        private BigDecimal sum(Function<LedgerDocument, BigDecimal> of) {
            return ledger.values().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private void same(BigDecimal found, Books books, long units) {
            equal(found, books.amount(units));
        }

        private void equal(BigDecimal found, BigDecimal expected) {
            assertThat(found).as(where).isEqualByComparingTo(expected);
        }

        private <D> Map<String, D> folded(Projection<D> projection) {
            Map<String, D> documents = new HashMap<>();
            for (RecordedEvent event : story.events()) {
                EventContext context = EventContext.of(event);
                for (String id : projection.documentIds(event.payload(), context)) {
                    documents.compute(id, (same, current) -> projection.evolve(id, current, event.payload(), context));
                }
            }
            return documents;
        }
    }
}
