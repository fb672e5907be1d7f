package cis.command.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.PostCredit;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.event.ReceivablesEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** More of them: {@code -Dcis.histories=1000000}; the same again: {@code -Dcis.seed}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("cis.histories", 20_000);
    private static final int MOST_COMMANDS = 40;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int conflicts;

    @Test
    void the_books_balance_after_each_of_20_000_histories_of_two_processes() {
        System.out.println("histories: seed " + seed);
        for (int i = 0; i < HISTORIES; i++) {
            history(
                    new RandomAccount(random, CURRENCIES.get(i % CURRENCIES.size())),
                    "seed " + seed + ", history " + i);
        }
        System.out.println("histories: " + HISTORIES + ", accepted " + accepted + ", refused " + refused
                + ", conflicts " + conflicts);
        assertThat(accepted.keySet()).hasSize(12);
        assertThat(refused.keySet()).as("only postings are never refused").hasSize(9);
        assertThat(conflicts).isPositive();
    }

    private void history(RandomAccount account, String where) {
        Books books = new Books();
        int commands = 1 + random.nextInt(MOST_COMMANDS);
        for (int i = 0; i < commands; i++) {
            Command command = account.anything();
            send(account, command).forEach(books::enter);
            assertThat(owed(books)).as(where).isEqualByComparingTo(happened(books));
            if (isPosting(command) && random.nextInt(4) == 0) {
                assertThat(send(account, command)).as(where).isEmpty();
            }
        }
        conflicts += account.conflicts();
        check(account, books, where);
    }

    private List<ReceivablesEvent> send(RandomAccount account, Command command) {
        String name = command.getClass().getSimpleName();
        try {
            List<ReceivablesEvent> decided = account.handle(command);
            accepted.merge(name, 1, Integer::sum);
            return decided;
        } catch (CommandRejected rejected) {
            refused.merge(name, 1, Integer::sum);
            return List.of();
        }
    }

    /** The account knows what the books say, to the last minor unit, and says what is settled. */
    private static void check(RandomAccount account, Books books, String where) {
        books.outstanding.forEach((invoice, amount) -> {
            assertThat(amount).as(where).isBetween(BigDecimal.ZERO, books.totals.get(invoice));
            assertThat(books.saidToBeSettled.contains(invoice)).as(where).isEqualTo(amount.signum() == 0);
        });
        books.unapplied.values().forEach(amount -> assertThat(amount).as(where).isNotNegative());
        Map<InvoiceId, BigDecimal> open = account.state().items().stream()
                .filter(OpenItem::isOpen)
                .collect(Collectors.toMap(OpenItem::invoiceId, OpenItem::outstanding));
        Map<UUID, BigDecimal> unapplied =
                account.state().unapplied().stream().collect(Collectors.toMap(Unapplied::source, Unapplied::amount));
        assertThat(open).as(where).isEqualTo(some(books.outstanding));
        assertThat(unapplied).as(where).isEqualTo(some(books.unapplied));
        assertThat(account.history().state()).as(where).contains(account.state());
    }

    private static BigDecimal owed(Books books) {
        return Books.sum(books.outstanding).subtract(Books.sum(books.unapplied));
    }

    private static BigDecimal happened(Books books) {
        return books.invoiced
                .subtract(books.paid)
                .subtract(books.credited)
                .subtract(books.writtenOff)
                .add(books.refunded);
    }

    private static boolean isPosting(Command command) {
        return command instanceof PostReceivable || command instanceof PostPayment || command instanceof PostCredit;
    }

    private static <K> Map<K, BigDecimal> some(Map<K, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
