package cis.query.report;

import java.math.BigDecimal;

/**
 * What was bought under a sku, in whatever currency.
 *
 * @param description as last sold
 * @param firstMonth {@code 2011-03}
 */
public record SoldSku(
        String sku, String description, long purchases, BigDecimal quantity, String firstMonth, String lastMonth) {

    static SoldSku of(String month, ProductTally tally) {
        return new SoldSku(tally.key(), tally.description(), tally.purchases(), tally.quantity(), month, month);
    }

    /** Called what it was called in the latest month; of several names there, the first by alphabet. */
    SoldSku plus(SoldSku other) {
        int later = lastMonth.compareTo(other.lastMonth);
        boolean mine = later == 0 ? description.compareTo(other.description) <= 0 : later > 0;
        return new SoldSku(
                sku,
                mine ? description : other.description,
                purchases + other.purchases,
                quantity.add(other.quantity),
                firstMonth.compareTo(other.firstMonth) <= 0 ? firstMonth : other.firstMonth,
                later >= 0 ? lastMonth : other.lastMonth);
    }
}
