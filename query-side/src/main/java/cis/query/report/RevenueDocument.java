package cis.query.report;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What was issued to a bucket of customers in one month and currency.
 *
 * @param taxes by category and rate
 */
record RevenueDocument(String client, String month, String currency, RevenueTally sums, List<TaxTally> taxes) {

    /** @param rate a percentage, without trailing zeros */
    record TaxTally(TaxCategory category, BigDecimal rate, RevenueTally sums) {

        private int compareKey(TaxSubtotal tax) {
            int byCategory = category.compareTo(tax.category());
            return byCategory == 0 ? rate.compareTo(tax.rate()) : byCategory;
        }
    }

    RevenueDocument plus(RevenueChange change) {
        List<TaxTally> all = new ArrayList<>(taxes);
        for (TaxSubtotal tax : change.taxes()) {
            add(all, tax, RevenueTally.of(change.credited(), tax.taxable(), tax.tax()));
        }
        RevenueTally document = RevenueTally.of(
                change.credited(), change.totals().net(), change.totals().tax());
        return new RevenueDocument(client, month, currency, sums.plus(document), List.copyOf(all));
    }

    private static void add(List<TaxTally> all, TaxSubtotal tax, RevenueTally more) {
        int place = 0;
        while (place < all.size() && all.get(place).compareKey(tax) < 0) {
            place++;
        }
        if (place < all.size() && all.get(place).compareKey(tax) == 0) {
            TaxTally before = all.get(place);
            all.set(
                    place,
                    new TaxTally(before.category(), before.rate(), before.sums().plus(more)));
        } else {
            BigDecimal rate = tax.rate().stripTrailingZeros();
            all.add(place, new TaxTally(tax.category(), rate.setScale(Math.max(0, rate.scale())), more));
        }
    }
}
