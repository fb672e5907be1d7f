package cis.query.report;

import cis.api.Money;
import cis.api.report.query.FindSalesReport;
import cis.api.report.query.ReportTotal;
import cis.api.report.query.SalesGrouping;
import cis.api.report.query.SalesReport;
import cis.api.report.query.SalesRow;
import cis.query.money.Amounts;
import cis.query.report.SalesDayDocument.CountryTally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds buckets up to a report by month, day or country. */
final class SalesReports {

    static final Comparator<SalesRow> GREATEST_FIRST = Comparator.comparing(SalesRow::currency)
            .thenComparing(row -> row.net().amount(), Comparator.reverseOrder())
            .thenComparing(SalesRow::key, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<SalesRow> IN_TIME = Comparator.comparing(
                    SalesRow::key, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(SalesRow::currency);

    private SalesReports() {}

    static SalesReport of(FindSalesReport asked, List<SalesDayDocument> days) {
        Map<Group, Tally> groups = new HashMap<>();
        for (SalesDayDocument day : days) {
            for (CountryTally country : day.countries()) {
                groups.merge(group(asked.by(), day, country), country.tally(), Tally::plus);
            }
        }
        List<SalesRow> rows = groups.entrySet().stream()
                .filter(one -> !one.getValue().isNothing())
                .map(one -> row(one.getKey(), one.getValue()))
                .sorted(asked.by() == SalesGrouping.COUNTRY ? GREATEST_FIRST : IN_TIME)
                .toList();
        return new SalesReport(asked.by(), asked.from(), asked.to(), rows, totals(rows));
    }

    static List<ReportTotal> totals(List<SalesRow> rows) {
        Map<String, ReportTotal> totals = new TreeMap<>();
        for (SalesRow row : rows) {
            totals.merge(
                    row.currency(),
                    new ReportTotal(row.currency(), row.gross(), row.returned(), row.net()),
                    (one, other) -> new ReportTotal(
                            one.currency(),
                            sum(one.gross(), other.gross()),
                            sum(one.returned(), other.returned()),
                            sum(one.net(), other.net())));
        }
        return List.copyOf(totals.values());
    }

    private static Money sum(Money one, Money other) {
        return Amounts.money(one.amount().add(other.amount()), one.currency());
    }

    private static Group group(SalesGrouping by, SalesDayDocument day, CountryTally country) {
        String key = switch (by) {
            case DAY -> day.day();
            case MONTH -> day.day().substring(0, "2011-03".length());
            case COUNTRY -> country.country();
            case PRODUCT -> throw new IllegalArgumentException("days do not know products");
        };
        return new Group(key, day.currency());
    }

    private static SalesRow row(Group group, Tally tally) {
        String currency = group.currency();
        return new SalesRow(
                group.key(),
                null,
                currency,
                tally.purchases(),
                tally.returns(),
                null,
                null,
                Amounts.money(tally.gross(), currency),
                Amounts.money(tally.returned(), currency),
                Amounts.money(tally.net(), currency));
    }

    private record Group(@Nullable String key, String currency) {}
}
