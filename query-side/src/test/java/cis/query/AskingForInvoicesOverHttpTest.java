package cis.query;

import static cis.query.story.BilledHistory.TRADING;
import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.Invoicing.creditNote;
import static cis.query.story.Invoicing.invoice;
import static cis.query.story.Invoicing.payment;
import static org.assertj.core.api.Assertions.assertThat;

import cis.query.story.BilledHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingForInvoicesOverHttpTest {

    private static final String API = "/api/v1";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "'', 5 4 3 2 1",
        "customer=00000000-0000-0001-0000-00000000001e, 2 1",
        "customer=00000000-0000-0001-0000-000000000099, ''",
        "state=draft, 4",
        "state=finalising, 5",
        "state=issued&settlement=settled, 3",
        "settlement=partial, 2 1",
        "overdue=true, 1",
        "overdue=false&state=issued, 3 2",
        "number=inv-2026-000002, 2",
        "number=INV-2026, ''",
        "from=2026-01-11&to=2026-02-20, 2",
        "to=2026-01-10, 1",
        "from=2026-03-01, 5 4 3"
    })
    void invoices_are_listed_newest_first_by_what_is_asked_for(String query, String numbers) throws Exception {
        List<String> expected = Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> invoice(Long.parseLong(number)).toString())
                .toList();
        Answer found = get(API + "/invoices?" + query);
        assertThat(found.status()).as(found.response().body()).isEqualTo(200);
        assertThat(found.items("/id")).isEqualTo(expected);
    }

    @Test
    void lists_are_paged() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = API + "/invoices?from=2026-01-01&limit=2";
        while (next != null) {
            Answer page = get(next);
            ids.addAll(page.items("/id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(ids).isEqualTo(get(API + "/invoices").items("/id")).hasSize(5);
    }

    @Test
    void an_invoice_shows_what_is_owed_and_why() throws Exception {
        Answer late = get(API + "/invoices/" + invoice(1));
        assertThat(late.header("ETag")).isEqualTo("\"3\"");
        assertThat(late.text("/settlement")).isEqualTo("PARTIAL");
        assertThat(late.text("/overdue")).isEqualTo("true");
        assertThat(late.text("/outstanding/amount")).isEqualTo("75.00");
        assertThat(late.texts("/allocations", "/type")).containsExactly("payment.allocated");
        assertThat(late.texts("/allocations", "/paymentId"))
                .containsExactly(payment(1).toString());
        assertThat(late.text("/buyer/name")).isEqualTo("Zoë Strauß");
        Answer disputed = get(API + "/invoices/" + invoice(2));
        assertThat(disputed.text("/disputed")).isEqualTo("true");
        assertThat(disputed.text("/disputedAmount/amount")).isEqualTo("10.00");
        assertThat(disputed.text("/lines/0/creditedNet/amount")).isEqualTo("20.00");
        assertThat(disputed.text("/account/version"))
                .isEqualTo(late.text("/account/version"))
                .isEqualTo("7");
        Answer draft = get(API + "/invoices/" + invoice(4));
        assertThat(draft.body().has("account")).isFalse();
        assertThat(draft.text("/total/amount")).isEqualTo("12.50");
    }

    @Test
    void a_credit_note_shows_what_it_credits_and_settles() throws Exception {
        Answer note = get(API + "/credit-notes/" + creditNote(1));
        assertThat(note.text("/number")).isEqualTo("CN-2026-000001");
        assertThat(note.text("/invoiceNumber")).isEqualTo("INV-2026-000002");
        assertThat(note.text("/unapplied/amount")).isEqualTo("0.00");
        assertThat(note.texts("/allocations", "/invoiceId"))
                .containsExactly(invoice(2).toString());
        assertThat(note.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void payments_are_listed_by_what_became_of_them() throws Exception {
        assertThat(get(API + "/payments?state=unapplied").items("/unapplied/amount"))
                .containsExactly("10.00");
        assertThat(get(API + "/payments?state=reversed").items("/id"))
                .containsExactly(payment(3).toString());
        assertThat(get(API + "/payments?state=recorded&customer=" + ZOE).items("/id"))
                .containsExactly(payment(2).toString());
        assertThat(get(API + "/payments?limit=2").items("/id"))
                .containsExactly(payment(3).toString(), payment(2).toString());
        Answer one = get(API + "/payments/" + payment(2));
        assertThat(one.text("/reference")).isEqualTo("Thanks, Zoë");
        assertThat(one.text("/applied/amount")).isEqualTo("50.00");
        assertThat(one.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void series_are_listed_and_proved() throws Exception {
        Answer series = get(API + "/document-series");
        assertThat(series.items("/last")).containsExactly("INV-2026-000004", "CN-2026-000001");
        assertThat(series.items("/count")).containsExactly("4", "1");
        assertThat(series.items("/pending")).containsExactly("1", "0");
        Answer proof = get(API + "/document-series/" + series.text("/items/0/id") + "/proof");
        assertThat(proof.text("/ok")).isEqualTo("true");
        assertThat(proof.text("/count")).isEqualTo("4");
        assertThat(proof.text("/pending")).isEqualTo("1");
        assertThat(proof.text("/sha256")).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-2026-000003", "inv-2026-000003"})
    void a_customer_is_found_by_the_number_of_a_document(String number) throws Exception {
        assertThat(get(API + "/customers?query=" + number).items("/id")).containsExactly(ZOE.toString());
        assertThat(get(API + "/customers?query=CN-2026-000001").items("/id")).containsExactly(TRADING.toString());
        assertThat(get(API + "/customers?query=INV-2026-00000").items("/id")).isEmpty();
        assertThat(get(API + "/customers?query=" + number, "north").items("/id"))
                .isEmpty();
        assertThat(get(API + "/customers?tag=vip&query=" + number).items("/id")).isEmpty();
    }

    @Test
    void the_timeline_tells_what_was_billed_and_paid() throws Exception {
        assertThat(get(API + "/customers/" + TRADING + "/timeline?type=invoice.issued,payment.recorded")
                        .items("/sentence"))
                .containsExactly(
                        "Invoice INV-2026-000002 over 50.00 EUR was issued, due on 2026-03-10.",
                        "Paid 50.00 EUR by transfer (Thanks, Zoë).",
                        "Invoice INV-2026-000001 over 125.00 EUR was issued, due on 2026-02-09.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices/00000000-0000-0008-0000-000000000001",
                "/invoices/00000000-0000-0008-0000-000000000001?format=html",
                "/credit-notes/00000000-0000-0009-0000-000000000001",
                "/payments/00000000-0000-000a-0000-000000000001",
                "/document-series/00000000-0000-000f-0000-0000000007ea/proof"
            })
    void what_belongs_to_another_client_company_is_404(String path) throws Exception {
        assertThat(get(API + path.replace("?format=html", "")).status()).isEqualTo(200);
        assertThat(get(API + path, "north").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices/00000000-0000-0009-0000-000000000001",
                "/invoices/00000000-0000-0009-0000-000000000001?format=html",
                "/credit-notes/00000000-0000-0008-0000-000000000001?format=html",
                "/document-series/00000000-0000-0008-0000-000000000001/proof"
            })
    void what_is_something_else_is_404(String path) throws Exception {
        Answer answer = get(API + path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "/invoices?state=paid&settlement=none&overdue=yes&customer=ada, customer overdue settlement state",
        "/invoices?from=2026-02-02&to=2026-02-01, to",
        "/invoices?number=%20&cursor=x&limit=0, cursor limit number",
        "/payments?state=open, state",
        "/invoices/00000000-0000-0008-0000-000000000001?format=docx, format",
        "/invoices/x, id"
    })
    void each_parameter_that_is_not_of_its_form_is_named(String path, String fields) throws Exception {
        Answer answer = get(API + path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.texts("/violations", "/field")).containsExactlyInAnyOrder(fields.split(" "));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return get(path, BilledHistory.CLIENT);
    }

    private Answer get(String path, String client) throws IOException, InterruptedException {
        return Answer.get(port, path, "CIS-Client", client);
    }
}
