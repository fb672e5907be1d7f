package cis.query.customer;

import cis.query.sales.SalesDelta;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * What a customer bought and brought back in one currency. Amounts are stored as text, for they may be of any length.
 *
 * @param days how many purchases on each day, so that the first and the last are still known after a reversal
 */
record Spending(
        String currency,
        long purchases,
        long returns,
        @JsonSerialize(using = ToStringSerializer.class) BigDecimal gross,
        @JsonSerialize(using = ToStringSerializer.class) BigDecimal returned,
        Map<String, Integer> days) {

    static Spending none(String currency) {
        return new Spending(currency, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
    }

    /** By currency, without those in which nothing is left. */
    static List<Spending> after(List<Spending> all, SalesDelta delta) {
        Map<String, Spending> byCurrency = new TreeMap<>();
        all.forEach(one -> byCurrency.put(one.currency, one));
        Spending before = byCurrency.getOrDefault(delta.currency(), none(delta.currency()));
        Spending after = before.plus(delta);
        if (after.isNothing()) {
            byCurrency.remove(delta.currency());
        } else {
            byCurrency.put(delta.currency(), after);
        }
        return new ArrayList<>(byCurrency.values());
    }

    @Nullable
    LocalDate firstPurchase() {
        return days.keySet().stream()
                .min(String::compareTo)
                .map(LocalDate::parse)
                .orElse(null);
    }

    @Nullable
    LocalDate lastPurchase() {
        return days.keySet().stream()
                .max(String::compareTo)
                .map(LocalDate::parse)
                .orElse(null);
    }

    private boolean isNothing() {
        return purchases == 0 && returns == 0 && gross.signum() == 0 && returned.signum() == 0;
    }

    private Spending plus(SalesDelta delta) {
        if (!delta.isPurchase()) {
            return new Spending(
                    currency, purchases, returns + delta.count(), gross, returned.add(delta.amount()), days);
        }
        Map<String, Integer> newDays = new TreeMap<>(days);
        newDays.merge(delta.occurredOn().date().toString(), delta.count(), Integer::sum);
        newDays.values().removeIf(count -> count == 0);
        return new Spending(currency, purchases + delta.count(), returns, gross.add(delta.amount()), returned, newDays);
    }
}
