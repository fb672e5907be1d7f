package cis.query.report;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.FindBoughtTogether;
import cis.api.report.query.ProductPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was bought together with one product; for one thread. */
final class Companions {

    static final Comparator<ProductPair> MOST_OFTEN_FIRST = Comparator.comparing(
                    ProductPair::together, Comparator.reverseOrder())
            .thenComparing(ProductPair::lift, Comparator.reverseOrder())
            .thenComparing(ProductPair::sku)
            .thenComparing(ProductPair::withSku);

    private final String sku;
    private final Map<String, Companion> products = new HashMap<>();
    private long purchases;
    private long leftOut;

    Companions(String sku) {
        this.sku = sku;
    }

    /** A month in one currency. */
    void add(List<ProductTally> month) {
        Set<Long> all = new HashSet<>();
        Set<Long> mine = new HashSet<>();
        for (ProductTally product : month) {
            product.inPurchases().forEach(all::add);
            if (sku.equals(product.sku())) {
                product.inPurchases().forEach(mine::add);
            }
        }
        purchases += all.size();
        for (ProductTally product : month) {
            leftOut += product.purchases() - product.inPurchases().count();
            if (product.sku() != null && product.inPurchases().count() > 0) {
                products.computeIfAbsent(product.sku(), key -> new Companion(product.description()))
                        .add(product, mine);
            }
        }
    }

    BoughtTogether report(FindBoughtTogether asked) {
        return new BoughtTogether(
                sku,
                MonthCriteria.firstDay(asked.from()),
                MonthCriteria.lastDay(asked.to()),
                purchases,
                products.size(),
                0,
                leftOut,
                rows(products.get(sku), asked.limit()));
    }

    private List<ProductPair> rows(@Nullable Companion mine, int limit) {
        if (mine == null) {
            return List.of();
        }
        return products.entrySet().stream()
                .filter(one -> one.getValue().together > 0 && !one.getKey().equals(sku))
                .map(one -> Pairs.row(
                        new Pairs.Side(sku, mine.description, mine.purchases),
                        new Pairs.Side(one.getKey(), one.getValue().description, one.getValue().purchases),
                        one.getValue().together,
                        purchases))
                .sorted(MOST_OFTEN_FIRST)
                .limit(limit)
                .toList();
    }

    /** Months come in order of time, so the last name is the latest. */
    private static final class Companion {
        private String description;
        private long purchases;
        private long together;

        Companion(String description) {
            this.description = description;
        }

        void add(ProductTally product, Set<Long> mine) {
            description = product.description();
            purchases += product.inPurchases().count();
            product.inPurchases().forEach(mark -> {
                if (mine.contains(mark)) {
                    together++;
                }
            });
        }
    }
}
