package cis.query.report;

import cis.query.sales.SalesDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bucket's sales of one day in one currency.
 *
 * @param day {@code 2011-03-01}
 * @param countries in the order of their first sale
 */
record SalesDayDocument(String client, String day, String currency, List<CountryTally> countries) {

    /** @param country null where it is not known */
    record CountryTally(@Nullable String country, Tally tally) {

        private boolean isOf(@Nullable String other) {
            return country == null ? other == null : country.equals(other);
        }
    }

    /** Null where nothing is left. */
    @Nullable
    SalesDayDocument plus(SalesDelta delta) {
        List<CountryTally> all = new ArrayList<>();
        Tally sum = Tally.NOTHING;
        int place = 0;
        for (CountryTally one : countries) {
            if (one.isOf(delta.country())) {
                sum = one.tally();
                place = all.size();
            } else {
                all.add(one);
            }
        }
        Tally after = sum.plus(delta);
        if (!after.isNothing()) {
            all.add(sum.isNothing() ? all.size() : place, new CountryTally(delta.country(), after));
        }
        return all.isEmpty() ? null : new SalesDayDocument(client, day, currency, List.copyOf(all));
    }
}
