package cis.query.billing.receivables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What accounts sum up to in one currency. */
public record CurrencySums(String currency, AccountSums sums) {

    /** By currency. */
    public static List<CurrencySums> after(List<CurrencySums> all, AccountChange change) {
        Map<String, AccountSums> byCurrency = new TreeMap<>();
        all.forEach(one -> byCurrency.put(one.currency, one.sums));
        byCurrency.merge(change.currency(), change.sums(), AccountSums::plus);
        return byCurrency.entrySet().stream()
                .map(one -> new CurrencySums(one.getKey(), one.getValue()))
                .toList();
    }
}
