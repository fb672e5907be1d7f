package cis.query.billing.receivables;

import cis.api.Money;
import cis.api.billing.query.AgeingRow;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what is outstanding in one currency at the end of a day; for one thread. */
final class AgeingTally {

    /** By days past due; what is disputed is apart. */
    enum Age {
        NOT_DUE,
        DAYS_1_TO_30,
        DAYS_31_TO_60,
        DAYS_61_TO_90,
        DAYS_91_PLUS,
        DISPUTED;

        static Age of(LocalDate dueDate, LocalDate on) {
            long days = ChronoUnit.DAYS.between(dueDate, on);
            if (days <= 0) {
                return NOT_DUE;
            }
            if (days <= 30) {
                return DAYS_1_TO_30;
            }
            if (days <= 60) {
                return DAYS_31_TO_60;
            }
            return days <= 90 ? DAYS_61_TO_90 : DAYS_91_PLUS;
        }
    }

    private final String currency;
    private final LocalDate on;
    private final Map<Age, BigDecimal> sums = new EnumMap<>(Age.class);
    private long receivables;
    private BigDecimal unapplied = BigDecimal.ZERO;

    AgeingTally(String currency, LocalDate on) {
        this.currency = currency;
        this.on = on;
    }

    void add(ReceivableDocument receivable) {
        BigDecimal outstanding = receivable.outstanding(on);
        if (outstanding.signum() > 0) {
            BigDecimal disputed = receivable.disputed(on);
            receivables++;
            sums.merge(Age.DISPUTED, disputed, BigDecimal::add);
            sums.merge(
                    Age.of(LocalDate.parse(receivable.dueDate()), on), outstanding.subtract(disputed), BigDecimal::add);
        }
    }

    void addUnapplied(BigDecimal amount) {
        unapplied = unapplied.add(amount);
    }

    BigDecimal outstanding() {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isNothing() {
        return receivables == 0 && unapplied.signum() == 0;
    }

    AgeingRow row() {
        return new AgeingRow(
                currency,
                receivables,
                sum(Age.NOT_DUE),
                sum(Age.DAYS_1_TO_30),
                sum(Age.DAYS_31_TO_60),
                sum(Age.DAYS_61_TO_90),
                sum(Age.DAYS_91_PLUS),
                sum(Age.DISPUTED),
                Amounts.money(outstanding(), currency),
                Amounts.money(unapplied, currency),
                Amounts.money(outstanding().subtract(unapplied), currency));
    }

    private Money sum(Age age) {
        return Amounts.money(sums.getOrDefault(age, BigDecimal.ZERO), currency);
    }
}
