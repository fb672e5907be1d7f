package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** One customer's account: billed, paid, credited, returned, disputed, refunded, given up and recovered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BillingJourneyE2E {

    private static final Map<String, String> SELLER = Map.of(
            "CIS_SELLER_NAME", "Lantern & Sons",
            "CIS_SELLER_TAXID", "DE123456789",
            "CIS_SELLER_ADDRESS_LINE1", "Long Street 1",
            "CIS_SELLER_ADDRESS_CITY", "Berlin",
            "CIS_SELLER_ADDRESS_POSTALCODE", "10115",
            "CIS_SELLER_ADDRESS_COUNTRY", "DE");

    private Path data = Path.of("data");
    private CisProcess cis;
    private Api api;
    private String customer = "";
    private String first = "";
    private String second = "";
    private String third = "";
    private String partPayment = "";
    private String lastPayment = "";

    @BeforeAll
    void start(@TempDir Path directory) {
        data = directory.resolve("data");
        cis = CisProcess.start(data, SELLER);
        api = cis.api();
        customer = created(api.post("/api/v1/customers", """
                {"party":"ORGANISATION","name":{"organisation":"Café & Söhne"},
                 "address":{"line1":"Way 1","city":"Bonn","postalCode":"53111","country":"DE"}}"""));
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    @Order(1)
    void a_draft_becomes_an_invoice_whose_number_is_in_the_answer() {
        first = draft("2", "100.00");
        assertBalance("");

        Answer finalised = api.post("/api/v1/invoices/" + first + "/finalise", "{}");

        assertThat(finalised.status()).as(finalised.response().body()).isEqualTo(200);
        assertThat(finalised.text("/number")).isNotEmpty();
        assertThat(invoice(first, "/number")).isEqualTo(finalised.text("/number"));
        Answer again = api.post("/api/v1/invoices/" + first + "/finalise", "{}");
        assertThat(again.text("/number")).isEqualTo(finalised.text("/number"));
        assertThat(again.body().at("/events")).isEmpty();
        assertThat(invoice(first, "/total/amount")).isEqualTo("240.00");
        assertBalance("invoiced 240.00, outstanding 240.00, balance 240.00");
    }

    @Test
    @Order(2)
    void it_is_paid_in_part() {
        partPayment = pay("100.00", first);

        assertThat(invoice(first, "/settlement")).isEqualTo("PARTIAL");
        assertBalance("invoiced 240.00, paid 100.00, outstanding 140.00, balance 140.00");
    }

    @Test
    @Order(3)
    void it_is_credited_in_part() {
        credit(first, "\"quantity\":\"0.5\"");

        assertThat(invoice(first, "/credited/amount")).isEqualTo("60.00");
        assertBalance("invoiced 240.00, paid 100.00, credited 60.00, outstanding 80.00, balance 80.00");
    }

    @Test
    @Order(4)
    void what_is_overpaid_stays_unapplied() {
        pay("100.00", first);

        assertThat(invoice(first, "/settlement")).isEqualTo("SETTLED");
        assertBalance("invoiced 240.00, paid 200.00, credited 60.00, unapplied 20.00, balance -20.00");
    }

    @Test
    @Order(5)
    void and_goes_to_the_next_invoice() {
        second = invoiced("1", "100.00");

        assertThat(invoice(second, "/outstanding/amount")).isEqualTo("100.00");
        assertBalance("invoiced 360.00, paid 200.00, credited 60.00, outstanding 100.00, balance 100.00");
    }

    @Test
    @Order(6)
    void a_returned_direct_debit_opens_what_it_paid() {
        accepted("/api/v1/payments/" + partPayment + "/reverse", "{\"reason\":\"RETURNED\"}");

        assertThat(invoice(first, "/outstanding/amount")).isEqualTo("100.00");
        assertBalance("invoiced 360.00, paid 100.00, credited 60.00, outstanding 200.00, balance 200.00");
    }

    @Test
    @Order(7)
    void a_dispute_is_upheld_by_a_credit_note() {
        accepted("/api/v1/invoices/" + second + "/dispute", "{\"reason\":\"arrived broken\"}");
        assertBalance("invoiced 360.00, paid 100.00, credited 60.00, outstanding 200.00, disputed 100.00,"
                + " balance 200.00");
        Answer refused = api.post("/api/v1/invoices/" + second + "/write-off", "{\"reason\":\"too small\"}");
        assertThat(refused.text("/code")).isEqualTo("INVOICE_DISPUTED");

        String creditNote = credit(second, "\"amount\":\"30.00\"");
        accepted(
                "/api/v1/invoices/" + second + "/settle-dispute",
                "{\"outcome\":\"UPHELD\",\"creditNoteId\":\"" + creditNote + "\"}");

        assertThat(invoice(second, "/outstanding/amount")).isEqualTo("64.00");
        assertBalance("invoiced 360.00, paid 100.00, credited 96.00, outstanding 164.00, balance 164.00");
    }

    @Test
    @Order(8)
    void one_payment_pays_the_oldest_first_and_what_is_left_is_refunded() {
        lastPayment = pay("200.00", null);
        assertThat(invoice(first, "/settlement")).isEqualTo("SETTLED");
        assertThat(invoice(second, "/settlement")).isEqualTo("SETTLED");
        assertBalance("invoiced 360.00, paid 300.00, credited 96.00, unapplied 36.00, balance -36.00");

        accepted(
                "/api/v1/payments/" + lastPayment + "/refund",
                "{\"amount\":{\"amount\":\"36.00\",\"currency\":\"EUR\"},\"method\":\"transfer\"}");

        assertBalance("invoiced 360.00, paid 300.00, credited 96.00, refunded 36.00");
        Answer refused = api.post("/api/v1/payments/" + lastPayment + "/reverse", "{\"reason\":\"RETURNED\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("PAYMENT_REFUNDED");
    }

    @Test
    @Order(9)
    void what_was_written_off_is_recovered() {
        third = invoiced("1", "50.00");
        accepted("/api/v1/invoices/" + third + "/write-off", "{\"reason\":\"insolvent\"}");
        assertThat(invoice(third, "/settlement")).isEqualTo("WRITTEN_OFF");
        assertBalance("invoiced 420.00, paid 300.00, credited 96.00, writtenOff 60.00, refunded 36.00");

        accepted("/api/v1/invoices/" + third + "/reverse-write-off", "{\"reason\":\"pays after all\"}");
        assertBalance("invoiced 420.00, paid 300.00, credited 96.00, refunded 36.00, outstanding 60.00, balance 60.00");

        pay("60.00", third);
        assertThat(invoice(third, "/settlement")).isEqualTo("SETTLED");
        assertBalance("invoiced 420.00, paid 360.00, credited 96.00, refunded 36.00");
    }

    @Test
    @Order(10)
    void the_invoice_is_printed_and_machines_can_read_it()
            throws ParserConfigurationException, IOException, SAXException {
        Answer pdf = api.get("/api/v1/invoices/" + first, "Accept", "application/pdf");
        assertThat(pdf.status()).as(pdf.response().body()).isEqualTo(200);
        assertThat(pdf.response().body()).startsWith("%PDF");

        Answer xml = api.get("/api/v1/invoices/" + first, "Accept", "application/xml");
        assertThat(xml.status()).as(xml.response().body()).isEqualTo(200);
        Document parsed = parse(xml.response().body());
        assertThat(parsed.getDocumentElement().getLocalName()).isEqualTo("Invoice");
        assertThat(parsed.getDocumentElement().getTextContent())
                .contains(invoice(first, "/number"))
                .contains("Café & Söhne")
                .contains("240.00");
    }

    @Test
    @Order(11)
    void numbers_have_no_hole_and_everything_is_there_after_a_restart() {
        Answer series = api.get("/api/v1/document-series");
        assertThat(series.body().at("/items").size())
                .as(series.response().body())
                .isEqualTo(2);
        for (JsonNode one : series.body().at("/items")) {
            Answer proof = api.get("/api/v1/document-series/" + one.at("/id").asString() + "/proof");
            assertThat(proof.text("/ok")).as(proof.response().body()).isEqualTo("true");
        }
        Answer before = api.get("/api/v1/customers/" + customer + "/balance");
        assertThat(cis.stop()).as(String.join("\n", cis.output())).isIn(0, 143);
        cis = CisProcess.start(data, SELLER);
        api = cis.api();
        assertThat(api.get("/api/v1/customers/" + customer + "/balance").body()).isEqualTo(before.body());
    }

    private String draft(String quantity, String unitPrice) {
        return created(api.post("/api/v1/invoices", """
                {"customerId":"%s","currency":"EUR","termsDays":14,
                 "lines":[{"description":"Lantern","quantity":"%s","unitPrice":"%s","taxRate":"20"}]}""".formatted(customer, quantity, unitPrice)));
    }

    private String invoiced(String quantity, String unitPrice) {
        String id = draft(quantity, unitPrice);
        accepted("/api/v1/invoices/" + id + "/finalise", "{}");
        return id;
    }

    private String pay(String amount, @Nullable String invoice) {
        String named = invoice == null ? "" : ",\"invoiceId\":\"" + invoice + "\"";
        return created(api.post("/api/v1/payments", """
                {"customerId":"%s","amount":{"amount":"%s","currency":"EUR"},"method":"direct-debit",
                 "receivedOn":"2026-03-01"%s}""".formatted(customer, amount, named)));
    }

    private String credit(String invoice, String what) {
        Answer answer = api.post(
                "/api/v1/invoices/" + invoice + "/credit-notes",
                "{\"reason\":\"UNSATISFACTORY\",\"lines\":[{\"line\":1," + what + "}]}");
        created(answer);
        assertThat(answer.text("/number")).isNotEmpty();
        return answer.header("Location").replaceFirst(".*/", "");
    }

    private void accepted(String path, String body) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("/id");
    }

    private String invoice(String id, String pointer) {
        Answer answer = api.get("/api/v1/invoices/" + id);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.text(pointer);
    }

    /** The amounts that are not zero, in the order of the API; empty for a customer who was never billed. */
    private void assertBalance(String expected) {
        Answer answer = api.get("/api/v1/customers/" + customer + "/balance");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().at("/balances").size()).isLessThanOrEqualTo(1);
        Map<String, String> amounts = new TreeMap<>();
        for (String name : new String[] {
            "invoiced", "paid", "credited", "writtenOff", "refunded", "outstanding", "unapplied", "disputed", "balance"
        }) {
            String amount = answer.text("/balances/0/" + name + "/amount");
            if (!amount.isEmpty() && !amount.equals("0.00")) {
                amounts.put(name, amount);
            }
        }
        Map<String, String> wanted = new TreeMap<>();
        for (String one : expected.isEmpty() ? new String[0] : expected.split(", ")) {
            wanted.put(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1));
        }
        assertThat(amounts).isEqualTo(wanted);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
