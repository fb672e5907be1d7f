package cis.command.billing.invoice;

import cis.api.billing.TaxCategory;
import java.math.BigDecimal;
import java.util.Comparator;

/** Lines of one category and rate, taxed together. */
record TaxGroup(TaxCategory category, BigDecimal rate) implements Comparable<TaxGroup> {

    private static final Comparator<TaxGroup> ORDER =
            Comparator.comparing(TaxGroup::category).thenComparing(TaxGroup::rate, Comparator.reverseOrder());

    /** 20.50 and 20.5 are one rate. */
    TaxGroup {
        rate = plain(rate);
    }

    /** The rate without the zeros that say nothing. */
    static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    @Override
    public int compareTo(TaxGroup other) {
        return ORDER.compare(this, other);
    }
}
