package cis.query.report.buyers;

import static cis.query.csv.Column.column;

import cis.api.report.query.BuyerReport;
import cis.api.report.query.BuyerRow;
import cis.api.report.query.CohortReport;
import cis.query.csv.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers by when they bought, as tables. */
@Configuration(proxyBeanMethods = false)
class BuyerReportTables {

    @Bean
    CsvTable<BuyerReport, BuyerRow> buyersTable() {
        return CsvTable.of(
                BuyerReport.class,
                "customers",
                BuyerReport::rows,
                column("month", BuyerRow::month),
                column("gained", BuyerRow::gained),
                column("active", BuyerRow::active),
                column("dormant", BuyerRow::dormant),
                column("buyers", BuyerRow::buyers));
    }

    @Bean
    CsvTable<CohortReport, CohortCell> cohortsTable() {
        return CsvTable.of(
                CohortReport.class,
                "cohorts",
                CohortCell::all,
                column("month", CohortCell::month),
                column("customers", CohortCell::customers),
                column("currency", CohortCell::currency),
                column("after", CohortCell::after),
                column("buyers", CohortCell::buyers),
                column("spending", CohortCell::spending));
    }
}
