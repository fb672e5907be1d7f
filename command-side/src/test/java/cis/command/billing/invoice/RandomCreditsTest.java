package cis.command.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceLine;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.command.aggregate.Faults;
import cis.testkit.Invoices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is billed and credited, in whatever parts: never more than was billed, and in the end exactly nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCreditsTest {

    private static final int INVOICES = 3_000;
    private static final int MOST_CREDITS = 40;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "GBP", "CLF");
    private static final List<String> RATES = List.of("23", "19", "8.875", "5.5", "0", "0.0001", "100");

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void credits_stay_within_their_lines_and_a_full_credit_leaves_exactly_nothing() {
        for (int i = 0; i < INVOICES; i++) {
            new Case().run();
        }
    }

    /** One invoice and its credits. */
    private final class Case {
        private final String currency = pick(CURRENCIES);
        private final List<InvoiceLine> lines = lines();
        private final Map<Integer, Credited> credited = new HashMap<>();
        private final List<TaxSubtotal> billed = TaxPolicy.breakdown(lines, currency);
        private BigDecimal net = BigDecimal.ZERO;
        private BigDecimal tax = BigDecimal.ZERO;

        void run() {
            for (int i = 0; i < random.nextInt(MOST_CREDITS); i++) {
                credit(randomCredit());
            }
            credit(rest());
            assertThat(CreditPolicy.complete(lines, credited)).as(seed()).isTrue();
            assertThat(net)
                    .as(seed())
                    .isEqualByComparingTo(TaxPolicy.totals(billed, currency).net());
            assertThat(tax)
                    .as(seed())
                    .isEqualByComparingTo(TaxPolicy.totals(billed, currency).tax());
        }

        private void credit(List<CreditLineInput> given) {
            Faults faults = new Faults();
            List<CreditedLine> now = new CreditLines(lines, credited, currency).of(given, faults);
            if (!faults.isEmpty() || now.isEmpty()) {
                return;
            }
            List<TaxSubtotal> breakdown = CreditPolicy.breakdown(lines, credited, now, currency);
            assertThat(now).as(seed()).allMatch(line -> line.net().signum() >= 0);
            assertThat(breakdown).as(seed()).allMatch(group -> group.tax().signum() >= 0);
            now.forEach(line ->
                    credited.merge(line.line(), Credited.NOTHING.with(line), (before, same) -> before.with(line)));
            lines.forEach(this::checkLine);
            net = net.add(TaxPolicy.totals(breakdown, currency).net());
            tax = tax.add(TaxPolicy.totals(breakdown, currency).tax());
        }

        private void checkLine(InvoiceLine line) {
            Credited so = CreditPolicy.of(line, credited);
            assertThat(so.net()).as(seed()).isLessThanOrEqualTo(line.net());
            assertThat(so.quantity()).as(seed()).isLessThanOrEqualTo(line.quantity());
        }

        private List<CreditLineInput> randomCredit() {
            List<CreditLineInput> given = new ArrayList<>();
            for (InvoiceLine line : shuffled()) {
                if (random.nextInt(3) > 0) {
                    given.add(random.nextBoolean() ? pieces(line) : amount(line));
                }
            }
            return given;
        }

        /** A quantity that is often beyond what is left, and sometimes exactly that. */
        private CreditLineInput pieces(InvoiceLine line) {
            BigDecimal left = CreditPolicy.of(line, credited).quantityLeft(line);
            BigDecimal part = random.nextInt(5) == 0 ? left : part(line.quantity(), 6);
            return new CreditLineInput(line.line(), part, null);
        }

        private CreditLineInput amount(InvoiceLine line) {
            BigDecimal left = CreditPolicy.of(line, credited).netLeft(line);
            BigDecimal part =
                    random.nextInt(5) == 0 ? left : part(line.net(), line.net().scale());
            return new CreditLineInput(line.line(), null, part);
        }

        private BigDecimal part(BigDecimal whole, int decimals) {
            return whole.multiply(BigDecimal.valueOf(random.nextInt(400), 3))
                    .setScale(decimals, RoundingMode.DOWN)
                    .max(BigDecimal.ONE.movePointLeft(decimals));
        }

        /** All that is left, each line by quantity or by amount. */
        private List<CreditLineInput> rest() {
            return shuffled().stream()
                    .flatMap(line -> Stream.ofNullable(rest(line, CreditPolicy.of(line, credited))))
                    .toList();
        }

        private @Nullable CreditLineInput rest(InvoiceLine line, Credited before) {
            if (before.netLeft(line).signum() == 0) {
                return null;
            }
            return before.quantityLeft(line).signum() > 0 && random.nextBoolean()
                    ? new CreditLineInput(line.line(), before.quantityLeft(line), null)
                    : new CreditLineInput(line.line(), null, before.netLeft(line));
        }

        private List<InvoiceLine> shuffled() {
            List<InvoiceLine> all = new ArrayList<>(lines);
            Collections.shuffle(all, random);
            return all;
        }

        private List<InvoiceLine> lines() {
            List<InvoiceLineInput> given = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                String rate = pick(RATES);
                given.add(Invoices.input(
                        "Something",
                        BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(7))
                                .toPlainString(),
                        BigDecimal.valueOf(random.nextInt(5_000_000), random.nextInt(7))
                                .toPlainString(),
                        rate,
                        rate.equals("0") ? TaxCategory.ZERO : null,
                        null));
            }
            Faults faults = new Faults();
            List<InvoiceLine> read = InvoiceLines.of(given, currency, faults);
            faults.refuse();
            return read;
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String seed() {
        return "cis.seed=" + seed;
    }
}
