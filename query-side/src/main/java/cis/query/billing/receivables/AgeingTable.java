package cis.query.billing.receivables;

import static cis.query.csv.Column.column;

import cis.api.billing.query.Ageing;
import cis.api.billing.query.AgeingRow;
import cis.query.csv.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is past due as a table. */
@Configuration(proxyBeanMethods = false)
class AgeingTable {

    @Bean
    CsvTable<Ageing, AgeingRow> ageing() {
        return CsvTable.of(
                Ageing.class,
                "ageing",
                Ageing::rows,
                column("currency", AgeingRow::currency),
                column("receivables", AgeingRow::receivables),
                column("notDue", AgeingRow::notDue),
                column("days1To30", AgeingRow::days1To30),
                column("days31To60", AgeingRow::days31To60),
                column("days61To90", AgeingRow::days61To90),
                column("days91Plus", AgeingRow::days91Plus),
                column("disputed", AgeingRow::disputed),
                column("outstanding", AgeingRow::outstanding),
                column("unapplied", AgeingRow::unapplied),
                column("total", AgeingRow::total));
    }
}
