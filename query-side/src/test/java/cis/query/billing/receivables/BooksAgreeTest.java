package cis.query.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.billing.query.Ageing;
import cis.api.billing.query.AgeingRow;
import cis.api.billing.query.CurrencyBalance;
import cis.api.billing.query.CustomerBalance;
import cis.api.billing.query.Ledger;
import cis.api.billing.query.LedgerAccount;
import cis.api.billing.query.LedgerEntry;
import cis.api.billing.query.LedgerPosting;
import cis.api.billing.query.LedgerTotal;
import cis.api.billing.query.Statement;
import cis.api.billing.query.StatementLine;
import cis.api.billing.query.StatementTotal;
import cis.query.money.Amounts;
import cis.query.story.Books;
import cis.query.story.People;
import cis.query.story.RandomReceivables;
import cis.query.story.Story;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balance, statement, ledger and ageing against books that were kept by hand beside a random history. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksAgreeTest {

    private static final int CUSTOMERS = 5;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Story story = new Story();
    private final RandomReceivables history = new RandomReceivables(story, random, CUSTOMERS);
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient mongo;
    private Served served;

    @BeforeEach
    void much_is_billed() {
        mongo = MongoClients.create(server.bindAndGetConnectionString());
        for (int i = 1; i <= CUSTOMERS; i++) {
            story.happens(People.registered(People.customer(i), "C-" + i, People.person("Pat", "Page")));
        }
        history.happen(500);
        served = new Served(story, mongo.getDatabase("books"), history.today());
    }

    @AfterEach
    void stop() {
        mongo.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void everything_agrees_when_events_arrive_twice_in_batches_of(int size) {
        served.live(size);
        assertEverythingAgrees();
    }

    @Test
    void everything_agrees_after_a_rebuild() {
        served.rebuilt();
        assertEverythingAgrees();
    }

    private void assertEverythingAgrees() {
        assertBalances();
        assertLedger();
        assertPagesAddUp(null, null);
        assertAgeing(history.today(), null);
        for (int i = 0; i < 10; i++) {
            LocalDate from = history.today().minusDays(random.nextInt(200));
            LocalDate to = from.plusDays(random.nextInt(120));
            assertPagesAddUp(from, to);
            assertAgeing(to, null);
            for (int customer = 1; customer <= CUSTOMERS; customer++) {
                assertAgeing(to, customer);
                assertStatement(customer, from, to);
            }
        }
        assertStatement(1, null, null);
    }

    private void assertBalances() {
        for (int i = 1; i <= CUSTOMERS; i++) {
            CustomerBalance balance = served.balance(People.customer(i));
            for (Books books : history.books(People.customer(i))) {
                CurrencyBalance found = balance.balances().stream()
                        .filter(one -> one.currency().equals(books.currency))
                        .findFirst()
                        .orElse(BalanceViews.balance(books.currency, AccountSums.NOTHING, BigDecimal.ZERO));
                assertThat(found).as("seed %d", seed).isEqualTo(expected(books));
                assertThat(found.outstanding()
                                .amount()
                                .subtract(found.unapplied().amount()))
                        .as("identity, seed %d", seed)
                        .isEqualByComparingTo(found.invoiced()
                                .amount()
                                .subtract(found.paid().amount())
                                .subtract(found.credited().amount())
                                .subtract(found.writtenOff().amount())
                                .add(found.refunded().amount()));
            }
        }
    }

    private static CurrencyBalance expected(Books books) {
        long disputed =
                books.bills.stream().mapToLong(bill -> bill.disputed(END)).sum();
        long balance = books.outstanding(END) - books.unapplied(END);
        return new CurrencyBalance(
                books.currency,
                money(books, books.invoiced),
                money(books, books.paid),
                money(books, books.credited),
                money(books, books.writtenOff),
                money(books, books.refunded),
                money(books, books.outstanding(END)),
                money(books, books.unapplied(END)),
                money(books, disputed),
                money(books, balance));
    }

    private void assertLedger() {
        Ledger ledger = served.ledger(null, null, null, null, 1);
        for (LedgerTotal total : ledger.totals()) {
            List<Books> all = books(total.currency());
            assertThat(total.debit()).as("seed %d", seed).isEqualTo(total.credit());
            assertThat(balance(total, LedgerAccount.BILLING_CLEARING)).isZero();
            assertBalance(total, LedgerAccount.ACCOUNTS_RECEIVABLE, sum(all, books -> books.outstanding(END)));
            assertBalance(total, LedgerAccount.CUSTOMER_CREDIT, -sum(all, books -> books.unapplied(END)));
            assertBalance(total, LedgerAccount.BANK, sum(all, books -> books.paid - books.refunded));
            assertBalance(total, LedgerAccount.BAD_DEBT, sum(all, books -> books.writtenOff));
            assertBalance(total, LedgerAccount.TAX_PAYABLE, -sum(all, books -> books.invoicedTax - books.creditedTax));
            assertBalance(
                    total,
                    LedgerAccount.REVENUE,
                    -sum(all, books -> books.invoiced - books.invoicedTax - books.credited + books.creditedTax));
        }
        assertThat(ledger.totals()).extracting(LedgerTotal::currency).isSubsetOf(RandomReceivables.CURRENCIES);
    }

    private void assertPagesAddUp(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<LedgerPosting> postings = new ArrayList<>();
        Ledger page;
        String after = null;
        do {
            page = served.ledger(from, to, null, after, 37);
            postings.addAll(page.items());
            after = page.nextCursor();
        } while (after != null);
        assertThat(postings).extracting(LedgerPosting::position).doesNotHaveDuplicates();
        for (LedgerTotal total : page.totals()) {
            List<LedgerEntry> entries = postings.stream()
                    .filter(posting -> posting.currency().equals(total.currency()))
                    .flatMap(posting -> posting.entries().stream())
                    .toList();
            assertThat(sum(entries, true))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(total.debit().amount());
            assertThat(sum(entries, false))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(total.credit().amount());
            assertThat(total.debit()).isEqualTo(total.credit());
        }
        assertThat(postings).allSatisfy(posting -> {
            assertThat(sum(posting.entries(), true)).isEqualByComparingTo(sum(posting.entries(), false));
            assertThat(from == null || !posting.postedOn().isBefore(from)).isTrue();
            assertThat(to == null || !posting.postedOn().isAfter(to)).isTrue();
        });
    }

    private void assertAgeing(LocalDate on, @Nullable Integer customer) {
        Ageing ageing = served.ageing(on, customer == null ? null : People.customer(customer));
        for (String currency : RandomReceivables.CURRENCIES) {
            HandAgeing hand = new HandAgeing(on);
            List<Books> all = books(currency).stream()
                    .filter(books -> customer == null || books.customer.equals(People.customer(customer)))
                    .toList();
            all.forEach(hand::add);
            AgeingRow expected = hand.row(all.getFirst());
            AgeingRow found = ageing.rows().stream()
                    .filter(row -> row.currency().equals(currency))
                    .findFirst()
                    .orElse(new HandAgeing(on).row(all.getFirst()));
            assertThat(found).as("%s on %s, seed %d", customer, on, seed).isEqualTo(expected);
        }
    }

    private void assertStatement(int customer, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<StatementLine> lines = new ArrayList<>();
        Statement page;
        String after = null;
        do {
            page = served.statement(People.customer(customer), from, to, after, 5);
            lines.addAll(page.items());
            after = page.nextCursor();
        } while (after != null);
        assertThat(lines)
                .as("seed %d", seed)
                .isEqualTo(served.statement(People.customer(customer), from, to, null, 500)
                        .items());
        for (StatementTotal total : page.totals()) {
            Books books = history.books(People.customer(customer)).stream()
                    .filter(one -> one.currency.equals(total.currency()))
                    .findFirst()
                    .orElseThrow();
            LocalDate last = to == null ? END : to;
            assertThat(total.opening()).isEqualTo(from == null ? money(books, 0) : balance(books, from.minusDays(1)));
            assertThat(total.closing()).isEqualTo(balance(books, last));
            BigDecimal running = total.opening().amount();
            for (StatementLine line : lines) {
                if (line.amount().currency().equals(total.currency())) {
                    running = running.add(line.change().amount());
                    assertThat(line.balance().amount()).isEqualByComparingTo(running);
                }
            }
            assertThat(total.closing().amount()).as("seed %d", seed).isEqualByComparingTo(running);
        }
    }

    private static Money balance(Books books, LocalDate on) {
        return money(books, books.outstanding(on) - books.unapplied(on));
    }

    private List<Books> books(String currency) {
        return history.books().stream()
                .filter(books -> books.currency.equals(currency))
                .toList();
    }

    private void assertBalance(LedgerTotal total, LedgerAccount account, long units) {
        assertThat(balance(total, account))
                .as("%s, seed %d", account, seed)
                .isEqualByComparingTo(books(total.currency()).getFirst().amount(units));
    }

    private static BigDecimal balance(LedgerTotal total, LedgerAccount account) {
        return total.accounts().stream()
                .filter(one -> one.account() == account)
                .map(one -> one.debit().amount().subtract(one.credit().amount()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<LedgerEntry> entries, boolean debit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerEntry entry : entries) {
            Money side = debit ? entry.debit() : entry.credit();
            sum = side == null ? sum : sum.add(side.amount());
        }
        return sum;
    }

    private static long sum(List<Books> all, ToLongFunction<Books> of) {
        return all.stream().mapToLong(of).sum();
    }

    static Money money(Books books, long units) {
        return Amounts.money(books.amount(units), books.currency);
    }
}
