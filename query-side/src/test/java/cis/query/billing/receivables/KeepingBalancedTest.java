package cis.query.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.DomainEvent;
import cis.api.billing.query.LedgerAccount;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.story.RandomReceivables;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingBalancedTest {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final long seed = System.nanoTime();
    private final Story story = new Story();
    private final Map<String, BalanceDocument> balances = new HashMap<>();
    private final Map<String, ReceivableDocument> receivables = new HashMap<>();
    private final Map<String, PostingDocument> postings = new HashMap<>();
    private final Map<String, LedgerDocument> ledger = new HashMap<>();

    @RepeatedTest(100)
    void after_each_event_every_account_holds_the_identity_and_every_posting_is_balanced() {
        new RandomReceivables(story, new Random(seed), 4).happen(150);
        for (RecordedEvent event : story.events()) {
            EventContext context = EventContext.of(event);
            apply(new BalanceProjection(), balances, event.payload(), context);
            apply(new ReceivableProjection(), receivables, event.payload(), context);
            apply(new PostingProjection(), postings, event.payload(), context);
            apply(new LedgerProjection(), ledger, event.payload(), context);
            balances.values().forEach(this::assertIdentity);
        }
        postings.values()
                .forEach(posting -> assertThat(LedgerDocument.debit(posting.entries()))
                        .as("seed %d", seed)
                        .isEqualByComparingTo(LedgerDocument.credit(posting.entries())));
        assertSame(
                LedgerAccount.ACCOUNTS_RECEIVABLE,
                outstanding(),
                account -> account.sums().outstanding());
        assertSame(
                LedgerAccount.CUSTOMER_CREDIT,
                Map.of(),
                account -> account.sums().unapplied().negate());
    }

    private static <D> void apply(
            Projection<D> projection, Map<String, D> documents, DomainEvent event, EventContext context) {
        for (String id : projection.documentIds(event, context)) {
            documents.compute(id, (same, current) -> projection.evolve(id, current, event, context));
        }
    }

    private void assertIdentity(BalanceDocument account) {
        AccountSums sums = account.sums();
        assertThat(sums.outstanding().subtract(sums.unapplied()))
                .as("seed %d", seed)
                .isEqualByComparingTo(sums.invoiced()
                        .subtract(sums.paid())
                        .subtract(sums.credited())
                        .subtract(sums.writtenOff())
                        .add(sums.refunded()))
                .isEqualByComparingTo(account.balanceOn(END));
        assertThat(sums.outstanding()).isNotNegative();
        assertThat(sums.unapplied()).isNotNegative();
    }

    private Map<String, BigDecimal> outstanding() {
        return receivables.values().stream()
                .collect(Collectors.toMap(
                        ReceivableDocument::currency, one -> one.outstanding(END), BigDecimal::add, TreeMap::new));
    }

    private void assertSame(
            LedgerAccount account, Map<String, BigDecimal> independently, Function<BalanceDocument, BigDecimal> of) {
        for (String currency : RandomReceivables.CURRENCIES) {
            BigDecimal expected = balances.values().stream()
                    .filter(one -> one.currency().equals(currency))
                    .map(of)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (LedgerDocument.Span span : LedgerDocument.Span.values()) {
                assertThat(posted(account, currency, span)).as("seed %d", seed).isEqualByComparingTo(expected);
            }
            assertThat(independently.getOrDefault(currency, expected)).isEqualByComparingTo(expected);
        }
    }

    private BigDecimal posted(LedgerAccount account, String currency, LedgerDocument.Span span) {
        List<LedgerDocument> documents = ledger.values().stream()
                .filter(one -> one.currency().equals(currency) && one.span() == span)
                .toList();
        return documents.stream()
                .map(one -> LedgerDocument.balance(one.accounts(), account))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
