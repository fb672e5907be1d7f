package cis.query.report;

import cis.api.Money;
import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.RevenueRow;
import cis.api.report.query.RevenueSum;
import cis.api.report.query.RevenueTotal;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of a revenue report, and how a report is made of its rows. */
final class RevenueSums {

    private RevenueSums() {}

    static RevenueReport report(FindRevenueReport asked, List<RevenueRow> rows) {
        YearMonth from = asked.from();
        YearMonth to = asked.to();
        return new RevenueReport(
                asked.by(),
                from == null ? null : from.atDay(1),
                to == null ? null : to.atEndOfMonth(),
                rows,
                totals(rows));
    }

    static RevenueSum sum(BigDecimal net, BigDecimal tax, String currency) {
        return new RevenueSum(
                Amounts.money(net, currency), Amounts.money(tax, currency), Amounts.money(net.add(tax), currency));
    }

    static RevenueSum withoutTax(BigDecimal net, String currency) {
        return new RevenueSum(Amounts.money(net, currency), null, null);
    }

    static RevenueSum difference(RevenueSum invoiced, RevenueSum credited) {
        return plus(invoiced, credited, true);
    }

    private static List<RevenueTotal> totals(List<RevenueRow> rows) {
        Map<String, RevenueTotal> totals = new TreeMap<>();
        for (RevenueRow row : rows) {
            totals.merge(
                    row.currency(),
                    new RevenueTotal(row.currency(), row.invoiced(), row.credited(), row.revenue()),
                    (one, other) -> new RevenueTotal(
                            one.currency(),
                            plus(one.invoiced(), other.invoiced(), false),
                            plus(one.credited(), other.credited(), false),
                            plus(one.revenue(), other.revenue(), false)));
        }
        return List.copyOf(totals.values());
    }

    private static RevenueSum plus(RevenueSum one, RevenueSum other, boolean less) {
        Money tax = one.tax();
        Money total = one.total();
        return new RevenueSum(
                plus(one.net(), other.net(), less),
                tax == null || other.tax() == null ? null : plus(tax, other.tax(), less),
                total == null || other.total() == null ? null : plus(total, other.total(), less));
    }

    private static Money plus(Money one, Money other, boolean less) {
        BigDecimal more = less ? other.amount().negate() : other.amount();
        return Amounts.money(one.amount().add(more), one.currency());
    }
}
