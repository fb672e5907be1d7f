package cis.query.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds products up over months and buckets; for one thread. A product is called what it was called in the latest month; of
 * several names there, the first by alphabet.
 */
final class Products {

    private final Map<Key, Named> sums = new HashMap<>();

    /** A product's sums in one currency. */
    record Sum(String currency, ProductTally tally) {}

    void add(String month, String currency, ProductTexts texts) {
        for (String text : texts.all()) {
            ProductTally tally = ProductTally.parse(text).withoutMarks();
            sums.merge(new Key(tally.sku(), tally.key(), currency), new Named(month, tally), Named::plus);
        }
    }

    /** In no particular order, without those of which nothing is left. */
    List<Sum> all() {
        return sums.entrySet().stream()
                .filter(one -> !one.getValue().tally().isNothing())
                .map(one -> new Sum(one.getKey().currency(), one.getValue().tally()))
                .toList();
    }

    private record Key(@Nullable String sku, String key, String currency) {}

    private record Named(String month, ProductTally tally) {

        private Named plus(Named other) {
            int later = month.compareTo(other.month);
            boolean mine = later == 0 ? tally.description().compareTo(other.tally.description()) <= 0 : later > 0;
            return mine ? new Named(month, tally.plus(other.tally)) : new Named(other.month, other.tally.plus(tally));
        }
    }
}
