package cis.query.report;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What was issued to a bucket of customers in one month and currency.
 *
 * @param taxes by category and rate, in the order of their first document
 */
record RevenueDocument(String client, String month, String currency, RevenueTally sums, List<TaxTally> taxes) {

    /** @param rate a percentage, without trailing zeros */
    record TaxTally(TaxCategory category, BigDecimal rate, RevenueTally sums) {

        private boolean isOf(TaxSubtotal tax) {
            return category == tax.category() && rate.compareTo(tax.rate()) == 0;
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
        for (int i = 0; i < all.size(); i++) {
            TaxTally before = all.get(i);
            if (before.isOf(tax)) {
                all.set(
                        i,
                        new TaxTally(
                                before.category(), before.rate(), before.sums().plus(more)));
                return;
            }
        }
        BigDecimal rate = tax.rate().stripTrailingZeros();
        all.add(new TaxTally(tax.category(), rate.setScale(Math.max(0, rate.scale())), more));
    }
}
