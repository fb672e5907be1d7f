package cis.query.report;

import cis.api.Money;
import cis.api.report.query.MonthFigures;
import cis.api.report.query.Overview;
import cis.api.report.query.ReceivablesFigures;
import cis.api.report.query.SalesFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the overview, as a row of a table: figures of different kinds have no columns in common.
 *
 * @param month null: altogether
 * @param currency null for a count of all currencies
 */
record OverviewFigure(
        String name, @Nullable String month, @Nullable String currency, Object value) {

    static List<OverviewFigure> all(Overview overview) {
        List<OverviewFigure> figures = new ArrayList<>();
        figures.add(count("customers", overview.customers()));
        figures.add(count("closedCustomers", overview.closedCustomers()));
        figures.add(count("purchases", overview.purchases()));
        figures.add(count("returns", overview.returns()));
        figures.add(count("complaintsFiled", overview.complaints().filed()));
        figures.add(count("complaintsClosed", overview.complaints().closed()));
        figures.add(count("complaintsWithdrawn", overview.complaints().withdrawn()));
        figures.add(count("complaintsOpen", overview.complaints().open()));
        overview.totals().forEach(one -> figures.addAll(sales(null, one)));
        overview.receivables().forEach(one -> figures.addAll(receivables(one)));
        for (MonthFigures month : overview.months()) {
            month.totals().forEach(one -> figures.addAll(sales(month.month(), one)));
            figures.addAll(complaints(month));
        }
        return figures;
    }

    private static OverviewFigure count(String name, long value) {
        return new OverviewFigure(name, null, null, value);
    }

    private static List<OverviewFigure> sales(@Nullable String month, SalesFigures one) {
        return List.of(
                new OverviewFigure("purchases", month, one.currency(), one.purchases()),
                new OverviewFigure("returns", month, one.currency(), one.returns()),
                sum("gross", month, one.gross()),
                sum("returned", month, one.returned()),
                sum("net", month, one.net()));
    }

    private static List<OverviewFigure> receivables(ReceivablesFigures one) {
        return List.of(
                sum("invoiced", null, one.invoiced()),
                sum("credited", null, one.credited()),
                sum("outstanding", null, one.outstanding()),
                sum("unapplied", null, one.unapplied()));
    }

    private static List<OverviewFigure> complaints(MonthFigures month) {
        return List.of(
                new OverviewFigure(
                        "complaintsFiled",
                        month.month(),
                        null,
                        month.complaints().filed()),
                new OverviewFigure(
                        "complaintsClosed",
                        month.month(),
                        null,
                        month.complaints().closed()),
                new OverviewFigure(
                        "complaintsWithdrawn",
                        month.month(),
                        null,
                        month.complaints().withdrawn()));
    }

    private static OverviewFigure sum(String name, @Nullable String month, Money sum) {
        return new OverviewFigure(name, month, sum.currency(), sum);
    }
}
