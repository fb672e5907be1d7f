package cis.query.report.buyers;

import cis.query.sales.SalesDelta;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * In which months a customer bought. Kept as one text, for a report reads those of all customers.
 *
 * @param months in order of time, then of currency; none in which nothing was bought
 */
record Buyer(String customer, List<Month> months) {

    private static final char BETWEEN_FIELDS = '\u001f';
    private static final char BETWEEN_MONTHS = '\u001d';

    /** @param month {@code 2011-03} */
    record Month(String month, String currency, long purchases, BigDecimal spent) {

        private boolean isNothing() {
            return purchases == 0 && spent.signum() == 0;
        }

        private int compareKey(Month other) {
            int byMonth = month.compareTo(other.month);
            return byMonth == 0 ? currency.compareTo(other.currency) : byMonth;
        }

        private Month plus(Month other) {
            return new Month(month, currency, purchases + other.purchases, spent.add(other.spent));
        }

        /** Months counted from the year 0, so that they can be subtracted. */
        int number() {
            return Integer.parseInt(month, 0, 4, 10) * 12 + Integer.parseInt(month, 5, 7, 10) - 1;
        }
    }

    /** How every text of that customer begins. */
    static String prefix(String customer) {
        return customer + BETWEEN_FIELDS;
    }

    static Buyer parse(String text) {
        String[] parts = text.split(String.valueOf(BETWEEN_MONTHS), -1);
        int end = parts[0].indexOf(BETWEEN_FIELDS);
        List<Month> months = new ArrayList<>(parts.length);
        months.add(month(parts[0].substring(end + 1)));
        for (int i = 1; i < parts.length; i++) {
            months.add(month(parts[i]));
        }
        return new Buyer(parts[0].substring(0, end), months);
    }

    private static Month month(String text) {
        String[] fields = text.split(String.valueOf(BETWEEN_FIELDS), -1);
        return new Month(fields[0], fields[1], Long.parseLong(fields[2]), new BigDecimal(fields[3]));
    }

    String text() {
        StringBuilder text = new StringBuilder(customer);
        char separator = BETWEEN_FIELDS;
        for (Month one : months) {
            text.append(separator)
                    .append(one.month)
                    .append(BETWEEN_FIELDS)
                    .append(one.currency)
                    .append(BETWEEN_FIELDS)
                    .append(one.purchases)
                    .append(BETWEEN_FIELDS)
                    .append(one.spent.toPlainString());
            separator = BETWEEN_MONTHS;
        }
        return text.toString();
    }

    Buyer plus(SalesDelta purchase) {
        Month change = new Month(
                YearMonth.from(purchase.occurredOn().date()).toString(),
                purchase.currency(),
                purchase.count(),
                purchase.amount());
        List<Month> all = new ArrayList<>(months);
        int place = all.size();
        while (place > 0 && all.get(place - 1).compareKey(change) >= 0) {
            place--;
        }
        boolean known = place < all.size() && all.get(place).compareKey(change) == 0;
        Month after = known ? all.remove(place).plus(change) : change;
        if (!after.isNothing()) {
            all.add(place, after);
        }
        return new Buyer(customer, all);
    }
}
