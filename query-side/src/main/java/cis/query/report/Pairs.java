package cis.query.report;

import cis.api.report.query.BoughtTogether;
import cis.api.report.query.FindBoughtTogether;
import cis.api.report.query.ProductPair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which products were bought together most often; for one thread. Only the {@value #PRODUCTS} products bought most often
 * are looked at: no pair is bought more often than either of its products.
 */
final class Pairs {

    static final int PRODUCTS = 500;

    private static final int DECIMALS = 4;

    private final List<String> skus;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] descriptions;
    private final long[] bought;
    private final int[][] together;
    private final long allProducts;
    private long purchases;
    private long leftOut;

    /** @param bought in how many purchases each product was */
    Pairs(Map<String, Long> bought) {
        this.allProducts = bought.size();
        this.skus = bought.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PRODUCTS)
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < skus.size(); i++) {
            places.put(skus.get(i), i);
        }
        this.descriptions = new String[skus.size()];
        this.bought = new long[skus.size()];
        this.together = new int[skus.size()][skus.size()];
    }

    /** A month in one currency. */
    void add(List<ProductTally> month) {
        Map<Long, List<Integer>> baskets = new HashMap<>();
        Set<Long> all = new HashSet<>();
        for (ProductTally product : month) {
            leftOut += product.purchases() - product.inPurchases().count();
            product.inPurchases().forEach(all::add);
            Integer place = product.sku() == null ? null : places.get(product.sku());
            if (place != null && product.inPurchases().count() > 0) {
                descriptions[place] = product.description();
                bought[place] += product.inPurchases().count();
                product.inPurchases()
                        .forEach(mark -> baskets.computeIfAbsent(mark, key -> new ArrayList<>())
                                .add(place));
            }
        }
        purchases += all.size();
        baskets.values().forEach(this::count);
    }

    private void count(List<Integer> basket) {
        for (int i = 0; i < basket.size(); i++) {
            for (int j = 0; j < i; j++) {
                int one = basket.get(i);
                int other = basket.get(j);
                together[Math.min(one, other)][Math.max(one, other)]++;
            }
        }
    }

    BoughtTogether report(FindBoughtTogether asked) {
        List<ProductPair> rows = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            for (int j = i + 1; j < skus.size(); j++) {
                if (together[i][j] > 0) {
                    rows.add(pair(i, j));
                }
            }
        }
        return new BoughtTogether(
                null,
                MonthCriteria.firstDay(asked.from()),
                MonthCriteria.lastDay(asked.to()),
                purchases,
                skus.size(),
                allProducts - skus.size(),
                leftOut,
                rows.stream()
                        .sorted(Companions.MOST_OFTEN_FIRST)
                        .limit(asked.limit())
                        .toList());
    }

    private ProductPair pair(int i, int j) {
        Side one = new Side(skus.get(i), descriptions[i], bought[i]);
        Side other = new Side(skus.get(j), descriptions[j], bought[j]);
        boolean inOrder =
                one.bought() == other.bought() ? one.sku().compareTo(other.sku()) < 0 : one.bought() < other.bought();
        return inOrder ? row(one, other, together[i][j], purchases) : row(other, one, together[i][j], purchases);
    }

    static ProductPair row(Side one, Side other, long together, long purchases) {
        BigDecimal both = BigDecimal.valueOf(together);
        BigDecimal apart = BigDecimal.valueOf(one.bought()).multiply(BigDecimal.valueOf(other.bought()));
        return new ProductPair(
                one.sku(),
                one.description(),
                other.sku(),
                other.description(),
                together,
                one.bought(),
                other.bought(),
                both.divide(BigDecimal.valueOf(one.bought()), DECIMALS, RoundingMode.HALF_UP),
                both.multiply(BigDecimal.valueOf(purchases)).divide(apart, DECIMALS, RoundingMode.HALF_UP));
    }

    /** A product of a pair. */
    record Side(String sku, String description, long bought) {}
}
