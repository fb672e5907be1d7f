package cis.query.report;

import cis.api.report.query.ComplaintFigures;
import cis.api.report.query.ComplaintTurnover;
import cis.api.report.query.MonthFigures;
import cis.api.report.query.Overview;
import cis.api.report.query.ReceivablesFigures;
import cis.api.report.query.SalesFigures;
import cis.query.billing.receivables.AccountSums;
import cis.query.money.Amounts;
import cis.query.report.OverviewDocument.MonthTally;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds buckets up to the overview. */
final class Overviews {

    private static final int MONTHS = 12;

    private Overviews() {}

    /** @param last of the twelve months */
    static Overview of(List<OverviewDocument> buckets, YearMonth last) {
        Map<String, Tally> totals = new TreeMap<>();
        Map<String, Map<String, Tally>> months = new HashMap<>();
        for (OverviewDocument bucket : buckets) {
            for (MonthTally one : bucket.months()) {
                totals.merge(one.currency(), one.tally(), Tally::plus);
                months.computeIfAbsent(one.month(), month -> new TreeMap<>())
                        .merge(one.currency(), one.tally(), Tally::plus);
            }
        }
        List<ComplaintMonth> complaints =
                ComplaintMonth.sum(buckets.stream().flatMap(bucket -> bucket.complaints().stream()));
        Tally all = totals.values().stream().reduce(Tally.NOTHING, Tally::plus);
        return new Overview(
                buckets.stream().mapToLong(OverviewDocument::customers).sum(),
                buckets.stream().mapToLong(OverviewDocument::closed).sum(),
                all.purchases(),
                all.returns(),
                figures(totals),
                receivables(buckets),
                complaints(complaints),
                upTo(last, months, complaints));
    }

    private static List<ReceivablesFigures> receivables(List<OverviewDocument> buckets) {
        Map<String, AccountSums> sums = new TreeMap<>();
        for (OverviewDocument bucket : buckets) {
            bucket.accounts().forEach(one -> sums.merge(one.currency(), one.sums(), AccountSums::plus));
        }
        return sums.entrySet().stream()
                .map(one -> receivables(one.getKey(), one.getValue()))
                .toList();
    }

    private static ReceivablesFigures receivables(String currency, AccountSums sums) {
        return new ReceivablesFigures(
                currency,
                Amounts.money(sums.invoiced(), currency),
                Amounts.money(sums.credited(), currency),
                Amounts.money(sums.outstanding(), currency),
                Amounts.money(sums.unapplied(), currency));
    }

    private static ComplaintFigures complaints(List<ComplaintMonth> months) {
        ComplaintMonth all = months.stream().reduce(none(""), (sum, one) -> sum.plus(one));
        return new ComplaintFigures(
                all.filed(), all.closed(), all.withdrawn(), all.filed() - all.closed() - all.withdrawn());
    }

    private static ComplaintMonth none(String month) {
        return new ComplaintMonth(month, 0, 0, 0);
    }

    private static List<MonthFigures> upTo(
            YearMonth last, Map<String, Map<String, Tally>> months, List<ComplaintMonth> complaints) {
        List<MonthFigures> figures = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            String month = last.minusMonths(back).toString();
            ComplaintMonth turnover = complaints.stream()
                    .filter(one -> one.month().equals(month))
                    .findFirst()
                    .orElse(none(month));
            figures.add(new MonthFigures(
                    month,
                    figures(months.getOrDefault(month, Map.of())),
                    new ComplaintTurnover(turnover.filed(), turnover.closed(), turnover.withdrawn())));
        }
        return figures;
    }

    private static List<SalesFigures> figures(Map<String, Tally> byCurrency) {
        return byCurrency.entrySet().stream()
                .map(one -> figures(one.getKey(), one.getValue()))
                .toList();
    }

    private static SalesFigures figures(String currency, Tally tally) {
        return new SalesFigures(
                currency,
                tally.purchases(),
                tally.returns(),
                Amounts.money(tally.gross(), currency),
                Amounts.money(tally.returned(), currency),
                Amounts.money(tally.net(), currency));
    }
}
