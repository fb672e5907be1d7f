package cis.command.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.PostCredit;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.event.EventSerializer;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomAccountsTest {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final int ACCOUNTS = 100;
    private static final int COMMANDS_EACH = 200;
    private static final int SNAPSHOT_EVERY = 20;

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final EventSerializer snapshots = new EventSerializer(
            StoredTypes.none().and("receivables-account", AccountState.class),
            new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));

    @Test
    void the_books_balance_after_each_of_20_000_commands() {
        System.out.println("accounts: seed " + seed);
        for (int i = 0; i < ACCOUNTS; i++) {
            RandomAccount account = new RandomAccount(random, CURRENCIES.get(i % CURRENCIES.size()));
            for (int j = 0; j < COMMANDS_EACH; j++) {
                ask(account, account.anything());
                check(account, j);
            }
        }
        System.out.println("accounts: accepted " + accepted + ", refused " + refused);
        assertThat(accepted.keySet()).hasSize(12);
        assertThat(refused.keySet()).as("only postings are never refused").hasSize(9);
    }

    private void ask(RandomAccount account, Command command) {
        String name = command.getClass().getSimpleName();
        try {
            List<ReceivablesEvent> decided = account.handle(command);
            accepted.merge(name, 1, Integer::sum);
            if (command instanceof PostPayment payment) {
                oldestDueFirst(account, payment, decided);
            }
            if (command instanceof PostReceivable || command instanceof PostPayment || command instanceof PostCredit) {
                assertThat(account.decide(command))
                        .as("repeated, seed %s", seed)
                        .isEmpty();
            }
        } catch (CommandRejected rejected) {
            refused.merge(name, 1, Integer::sum);
        }
    }

    private void check(RandomAccount account, int number) {
        Books books = Books.of(account.events);
        String where = "seed " + seed + ", " + account.state().currency() + ", command " + number;

        BigDecimal owed = Books.sum(books.outstanding).subtract(Books.sum(books.unapplied));
        assertThat(owed)
                .as(where)
                .isEqualByComparingTo(books.invoiced
                        .subtract(books.paid)
                        .subtract(books.credited)
                        .subtract(books.writtenOff)
                        .add(books.refunded));

        books.outstanding.forEach((invoice, amount) -> {
            assertThat(amount).as(where).isBetween(BigDecimal.ZERO, books.totals.get(invoice));
            assertThat(books.saidToBeSettled.contains(invoice)).as(where).isEqualTo(amount.signum() == 0);
        });
        books.unapplied.values().forEach(amount -> assertThat(amount).as(where).isNotNegative());

        assertThat(openIn(account.state())).as(where).isEqualTo(some(books.outstanding));
        assertThat(disputedIn(account.state())).as(where).isEqualTo(books.disputes);
        assertThat(unappliedIn(account.state())).as(where).isEqualTo(some(books.unapplied));
        if (number % SNAPSHOT_EVERY == 0 && !account.events.isEmpty()) {
            assertThat(account.history().state()).as(where).contains(account.state());
            assertThat(throughASnapshot(account.state())).as(where).isEqualTo(account.state());
        }
    }

    /** What a payment pays by itself leaves nothing undisputed open that was due before, and stays within what is not. */
    private void oldestDueFirst(RandomAccount account, PostPayment payment, List<ReceivablesEvent> decided) {
        Books before = Books.of(account.events.subList(0, account.events.size() - decided.size()));
        Books after = Books.of(account.events);
        boolean rest = after.unapplied
                        .getOrDefault(payment.paymentId().value(), BigDecimal.ZERO)
                        .signum()
                > 0;
        for (ReceivablesEvent event : decided) {
            if (event instanceof PaymentAllocated paid && !paid.invoiceId().equals(payment.invoiceId())) {
                assertThat(paid.amount().amount()).isLessThanOrEqualTo(before.undisputed(paid.invoiceId()));
                after.dueDates.forEach((invoice, due) -> {
                    if (due.isBefore(after.dueDates.get(paid.invoiceId()))) {
                        assertThat(after.undisputed(invoice))
                                .as("seed %s", seed)
                                .isEqualByComparingTo("0");
                    }
                });
            }
        }
        if (rest) {
            after.outstanding
                    .keySet()
                    .forEach(invoice -> assertThat(after.undisputed(invoice))
                            .as("seed %s", seed)
                            .isEqualByComparingTo("0"));
        }
    }

    private AccountState throughASnapshot(AccountState state) {
        return snapshots.deserialize(snapshots.serialize(state, String.class));
    }

    private static Map<InvoiceId, BigDecimal> openIn(AccountState state) {
        return state.items().stream()
                .filter(OpenItem::isOpen)
                .collect(Collectors.toMap(OpenItem::invoiceId, OpenItem::outstanding));
    }

    private static Map<InvoiceId, BigDecimal> disputedIn(AccountState state) {
        Map<InvoiceId, BigDecimal> disputed = new HashMap<>();
        for (OpenItem item : state.items()) {
            if (item.disputed() != null) {
                disputed.put(item.invoiceId(), item.disputed());
            }
        }
        return disputed;
    }

    private static Map<UUID, BigDecimal> unappliedIn(AccountState state) {
        return state.unapplied().stream().collect(Collectors.toMap(Unapplied::source, Unapplied::amount));
    }

    private static <K> Map<K, BigDecimal> some(Map<K, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
