package cis.query.report;

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
        Tally all = totals.values().stream().reduce(Tally.NOTHING, Tally::plus);
        return new Overview(
                buckets.stream().mapToLong(OverviewDocument::customers).sum(),
                buckets.stream().mapToLong(OverviewDocument::closed).sum(),
                all.purchases(),
                all.returns(),
                figures(totals),
                receivables(buckets),
                upTo(last, months));
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

    private static List<MonthFigures> upTo(YearMonth last, Map<String, Map<String, Tally>> months) {
        List<MonthFigures> figures = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            String month = last.minusMonths(back).toString();
            figures.add(new MonthFigures(month, figures(months.getOrDefault(month, Map.of()))));
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
