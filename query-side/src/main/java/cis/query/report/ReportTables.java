package cis.query.report;

import static cis.query.csv.Column.column;

import cis.api.report.query.Overview;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.RevenueRow;
import cis.api.report.query.SalesReport;
import cis.api.report.query.SalesRow;
import cis.query.csv.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sales, revenue and the overview as tables. */
@Configuration(proxyBeanMethods = false)
class ReportTables {

    @Bean
    CsvTable<SalesReport, SalesRow> salesTable() {
        return CsvTable.of(
                SalesReport.class,
                "sales",
                SalesReport::rows,
                column("key", SalesRow::key),
                column("description", SalesRow::description),
                column("currency", SalesRow::currency),
                column("purchases", SalesRow::purchases),
                column("returns", SalesRow::returns),
                column("quantity", SalesRow::quantity),
                column("returnedQuantity", SalesRow::returnedQuantity),
                column("gross", SalesRow::gross),
                column("returned", SalesRow::returned),
                column("net", SalesRow::net));
    }

    @Bean
    CsvTable<RevenueReport, RevenueRow> revenueTable() {
        return CsvTable.of(
                RevenueReport.class,
                "revenue",
                RevenueReport::rows,
                column("key", RevenueRow::key),
                column("description", RevenueRow::description),
                column("taxCategory", RevenueRow::category),
                column("taxRate", RevenueRow::rate),
                column("currency", RevenueRow::currency),
                column("invoices", RevenueRow::invoices),
                column("creditNotes", RevenueRow::creditNotes),
                column("quantity", RevenueRow::quantity),
                column("creditedQuantity", RevenueRow::creditedQuantity),
                column("invoicedNet", row -> row.invoiced().net()),
                column("invoicedTax", row -> row.invoiced().tax()),
                column("invoicedTotal", row -> row.invoiced().total()),
                column("creditedNet", row -> row.credited().net()),
                column("creditedTax", row -> row.credited().tax()),
                column("creditedTotal", row -> row.credited().total()),
                column("revenueNet", row -> row.revenue().net()),
                column("revenueTax", row -> row.revenue().tax()),
                column("revenueTotal", row -> row.revenue().total()));
    }

    @Bean
    CsvTable<Overview, OverviewFigure> overviewTable() {
        return CsvTable.of(
                Overview.class,
                "overview",
                OverviewFigure::all,
                column("figure", OverviewFigure::name),
                column("month", OverviewFigure::month),
                column("currency", OverviewFigure::currency),
                column("value", OverviewFigure::value));
    }
}
