package cis.query;

import static cis.query.story.Invoicing.creditNote;
import static cis.query.story.Invoicing.invoice;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cis.query.story.BilledHistory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class PrintingOverHttpTest {

    private static final String ISSUED = "/api/v1/invoices/" + invoice(3);
    private static final String DRAFT = "/api/v1/invoices/" + invoice(4);
    private static final String CREDITED = "/api/v1/credit-notes/" + creditNote(1);
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @LocalServerPort
    private int port;

    @Test
    void html_is_shown_with_nothing_running_in_it() throws Exception {
        HttpResponse<byte[]> page = get(ISSUED, "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Content-Disposition")).isEqualTo("inline; filename=\"INV-2026-000003.html\"");
        assertThat(header(page, "Vary")).contains("Accept");
        assertThat(header(page, "CIS-Position")).isNotEmpty();
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("INV-2026-000003", "Zoë Strauß");
    }

    @Test
    void pdf_is_printed_the_same_each_time_and_not_sent_twice() throws Exception {
        HttpResponse<byte[]> pdf = get(ISSUED + "?format=pdf", "application/json");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).isEqualTo("inline; filename=\"INV-2026-000003.pdf\"");
        assertThat(new String(pdf.body(), ISO_8859_1)).startsWith("%PDF-1.");
        String tag = header(pdf, "ETag");
        HttpResponse<byte[]> again = get(ISSUED, "application/pdf", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void xml_is_a_valid_e_invoice_of_invoices_and_of_credit_notes() throws Exception {
        assertThat(text(get(ISSUED, "application/xml"))).contains("<cbc:ID>INV-2026-000003</cbc:ID>");
        HttpResponse<byte[]> note = get(CREDITED + "?format=xml", "*/*");
        assertThat(note.statusCode()).as(text(note)).isEqualTo(200);
        assertThat(header(note, "Content-Disposition")).isEqualTo("inline; filename=\"CN-2026-000001.xml\"");
        assertThat(text(note)).contains("CreditNote", "<cbc:ID>CN-2026-000001</cbc:ID>");
        assertThat(text(get(CREDITED, "text/html"))).contains("CN-2026-000001", "INV-2026-000002");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                       | application/json",
                "application/json, text/html;q=0.5         | application/json",
                "text/html;q=0.5, application/json         | application/json",
                "text/html, */*                            | text/html;charset=UTF-8",
                "application/*, application/json;q=0       | application/pdf",
                "application/xml;q=0.9, application/pdf    | application/pdf",
                "image/png, application/xml;q=0.1          | application/xml;charset=UTF-8"
            })
    void the_caller_gets_what_is_accepted_best(String accept, String type) throws Exception {
        assertThat(header(get(ISSUED, accept), "Content-Type")).isEqualTo(type);
    }

    @Test
    void browsers_see_the_page_and_of_a_draft_its_figures() throws Exception {
        assertThat(header(get(ISSUED, BROWSER), "Content-Type")).startsWith("text/html");
        HttpResponse<byte[]> draft = get(DRAFT, BROWSER);
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(header(draft, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void json_is_never_not_modified_since_what_is_owed_changes_without_a_version() throws Exception {
        HttpResponse<byte[]> again = get(ISSUED + "?format=json", "text/html", "If-None-Match", "\"3\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(again, "Content-Type")).isEqualTo("application/json");
        assertThat(header(again, "ETag")).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource({"text/html, ''", "application/pdf, ''", "*/*, ?format=pdf", "*/*, ?format=xml"})
    void what_is_not_issued_cannot_be_printed(String accept, String query) throws Exception {
        HttpResponse<byte[]> refused = get(DRAFT + query, accept);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(text(refused)).contains("INVOICE_NOT_ISSUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "nonsense"})
    void what_nobody_can_print_is_not_acceptable(String accept) throws Exception {
        HttpResponse<byte[]> refused = get(ISSUED, accept);
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(text(refused)).contains("NOT_ACCEPTABLE");
    }

    private HttpResponse<byte[]> get(String path, String accept, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept)
                .header("CIS-Client", BilledHistory.CLIENT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
