package cis.query.report;

import cis.query.billing.receivables.AccountChange;
import cis.query.billing.receivables.CurrencySums;
import cis.query.sales.SalesDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bucket's customers and sales.
 *
 * @param customers all that were ever registered
 * @param closed those of them that are closed
 * @param months by month and currency
 * @param accounts what customers owe, by currency
 * @param complaints by month
 */
record OverviewDocument(
        String client,
        long customers,
        long closed,
        List<MonthTally> months,
        List<CurrencySums> accounts,
        List<ComplaintMonth> complaints) {

    /** @param month {@code 2011-03} */
    record MonthTally(String month, String currency, Tally tally) {

        private int compareKey(String otherMonth, String otherCurrency) {
            int byMonth = month.compareTo(otherMonth);
            return byMonth == 0 ? currency.compareTo(otherCurrency) : byMonth;
        }
    }

    static OverviewDocument empty(String client) {
        return new OverviewDocument(client, 0, 0, List.of(), List.of(), List.of());
    }

    OverviewDocument plusCustomers(int registered, int newlyClosed) {
        return new OverviewDocument(client, customers + registered, closed + newlyClosed, months, accounts, complaints);
    }

    OverviewDocument plus(SalesDelta delta) {
        String month = Months.of(delta.occurredOn());
        List<MonthTally> all = new ArrayList<>(months);
        int place = 0;
        while (place < all.size() && all.get(place).compareKey(month, delta.currency()) < 0) {
            place++;
        }
        boolean known = place < all.size() && all.get(place).compareKey(month, delta.currency()) == 0;
        Tally after = (known ? all.remove(place).tally() : Tally.NOTHING).plus(delta);
        if (!after.isNothing()) {
            all.add(place, new MonthTally(month, delta.currency(), after));
        }
        return new OverviewDocument(client, customers, closed, List.copyOf(all), accounts, complaints);
    }

    OverviewDocument plus(AccountChange change) {
        return new OverviewDocument(
                client, customers, closed, months, CurrencySums.after(accounts, change), complaints);
    }

    OverviewDocument plus(ComplaintMonth change) {
        List<ComplaintMonth> after = ComplaintMonth.sum(Stream.concat(complaints.stream(), Stream.of(change)));
        return new OverviewDocument(client, customers, closed, months, accounts, after);
    }
}
