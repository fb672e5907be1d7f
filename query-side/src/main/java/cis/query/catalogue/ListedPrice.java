package cis.query.catalogue;

import cis.api.Money;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** What a product costs from a day on, until the next price in that currency. */
record ListedPrice(String currency, BigDecimal amount, LocalDate validFrom) {

    Money money() {
        return Amounts.money(amount, currency);
    }

    /** Those that hold on a day, one a currency at most, by currency. */
    static List<Money> on(LocalDate day, List<ListedPrice> prices) {
        TreeMap<String, ListedPrice> valid = new TreeMap<>();
        for (ListedPrice price : prices) {
            if (!price.validFrom().isAfter(day)) {
                valid.merge(
                        price.currency(),
                        price,
                        (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
            }
        }
        return valid.values().stream().map(ListedPrice::money).toList();
    }
}
