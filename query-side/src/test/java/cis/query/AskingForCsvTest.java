package cis.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingForCsvTest {

    private static final String REPORTS = "/api/v1/reports/";

    @LocalServerPort
    private int port;

    @Test
    void a_report_is_a_table_with_a_header_and_a_line_for_each_row() throws Exception {
        HttpResponse<String> answer = get("sales?by=month&format=csv", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"sales.csv\"");
        assertThat(answer.headers().firstValue("CIS-Position")).isPresent();
        assertThat(answer.body().split("\r\n"))
                .startsWith(
                        "key,description,currency,purchases,returns,quantity,returnedQuantity,gross,returned,net",
                        "2011-03,,GBP,1,0,,,24.01,0.00,24.01");
        assertThat(answer.body()).endsWith("\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "text/csv, text/csv;charset=UTF-8",
                "\"text/csv, application/json;q=0.5\", text/csv;charset=UTF-8",
                "\"application/json, text/csv;q=0.5\", application/json",
                "*/*, application/json",
                "\"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\", application/json",
                "application/json, application/json"
            })
    void accept_decides_and_json_is_the_default(String accept, String type) throws Exception {
        HttpResponse<String> answer = get("sales?by=month", accept);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
    }

    @Test
    void the_format_asked_for_counts_more_than_accept() throws Exception {
        assertThat(get("sales?by=month&format=json", "text/csv").headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales?by=month&format=xls", "sales?by=colour&format=csv", "sales?by=month&format="})
    void a_refusal_is_a_problem_in_json(String report) throws Exception {
        HttpResponse<String> answer = get(report, "text/csv");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void what_is_no_report_has_no_csv() throws Exception {
        assertThat(get("../customers", "text/csv").statusCode()).isEqualTo(406);
        assertThat(get("../customers?format=csv", "*/*").statusCode()).isEqualTo(400);
        assertThat(get("sales?by=month", "application/pdf").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales?by=product", "sales?by=country", "revenue?by=tax", "revenue?by=product"})
    void a_table_has_the_rows_of_the_report(String report) throws Exception {
        List<String> keys = Answer.get(port, REPORTS + report).texts("/rows", "/key");
        assertThat(records(report)).extracting(one -> one.getField(0)).isEqualTo(keys);
    }

    @Test
    void a_category_that_looks_like_a_formula_is_none_in_a_spreadsheet() throws Exception {
        assertThat(get("complaints?by=category", "text/csv").body().lines())
                .anyMatch(line -> line.startsWith("'=delivery,1,") || line.startsWith("\"'=delivery\",1,"));
    }

    @Test
    void recurring_issues_have_a_line_for_each_month() throws Exception {
        assertThat(records("recurring-issues?from=2026-01-01&to=2026-02-28"))
                .extracting(one -> String.join(" ", one.getFields()))
                .containsExactly("carrier A 2 0 2026-01 1", "carrier A 2 0 2026-02 1");
    }

    @Test
    void what_is_past_due_is_a_table_too() throws Exception {
        assertThat(get("../receivables/ageing", "text/csv").body().lines())
                .startsWith("currency,receivables,notDue,days1To30,days31To60,days61To90,days91Plus,disputed,"
                        + "outstanding,unapplied,total")
                .anyMatch(line -> line.startsWith("GBP,1,"));
    }

    @Test
    void products_and_buyers_are_tables() throws Exception {
        assertThat(records("top-products?by=quantity&currency=GBP"))
                .extracting(one -> String.join(" ", one.getFields()))
                .startsWith("1 A Product A GBP 3 6 1 60.01 10.00 50.01");
        assertThat(records("bought-together?sku=B"))
                .extracting(one -> String.join(" ", one.getFields()))
                .containsExactly("B Product B A Product A 1 1 3 1.0000 1.0000");
        assertThat(records("unknown-products"))
                .extracting(one -> String.join(" ", one.getFields()))
                .contains("B Product B 1 1 2011-03 2011-03");
        assertThat(records("customers")).extracting(one -> one.getField(0)).startsWith("2011-03");
        assertThat(records("cohorts?by=spending&to=2011-03-31"))
                .extracting(one -> String.join(" ", one.getFields()))
                .containsExactly("2011-03 1 GBP 0  24.01", "2011-03 1 GBP 1  0.00", "2011-03 1 GBP 2  30.00");
    }

    @Test
    void the_overview_is_a_list_of_figures() throws Exception {
        List<CsvRecord> figures = records("overview?month=2011-06");
        assertThat(figures)
                .extracting(one -> String.join(" ", one.getFields()))
                .contains("customers   11", "outstanding  GBP 58.00", "returned 2011-06 GBP 10.00")
                .doesNotHaveDuplicates();
    }

    private List<CsvRecord> records(String report) throws Exception {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(get(report, "text/csv").body())) {
            List<CsvRecord> all = reader.stream().toList();
            return all.subList(1, all.size());
        }
    }

    private HttpResponse<String> get(String report, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + REPORTS + report)
                        .normalize())
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
