package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.event.InvoiceIssued;
import cis.query.story.BilledHistory;
import cis.query.story.Invoicing;
import cis.query.story.Shelves;
import cis.query.story.ShopHistory;
import cis.query.story.Shopping;
import cis.query.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingAboutThePastTest {

    private static final String API = "/api/v1";
    private static final String ADAS = API + "/customers/" + ADA;

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Test
    void a_profile_as_of_a_moment_shows_what_was_known_then_and_says_which_moment_it_is() throws Exception {
        Answer then = get(ADAS + "?asOf=2026-03-02T10:00:03.5Z");
        assertThat(then.status()).as(then.response().body()).isEqualTo(200);
        assertThat(then.texts("/latestNotes", "/text")).containsExactly("Note 3", "Note 2", "Note 1");
        assertThat(then.header("Memento-Datetime")).isEqualTo("Mon, 02 Mar 2026 10:00:03 GMT");
        assertThat(then.header("CIS-Recorded-At")).isEqualTo("2026-03-02T10:00:03Z");
        String position = then.header("CIS-Position");
        Answer same = get(ADAS + "?at=" + position);
        assertThat(same.body()).isEqualTo(then.body());
        assertThat(same.header("CIS-Position")).isEqualTo(position);
        assertThat(get(ADAS).header("Memento-Datetime")).isNull();
    }

    @Test
    void the_past_of_another_client_company_is_as_unknown_as_what_never_was() throws Exception {
        String never = "0190c0de-0000-7000-8000-000000000000";
        for (String kind : List.of("/customers/", "/purchases/", "/notes/")) {
            String there = kind.equals("/customers/") ? ADA.toString() : idOf(kind);
            Answer foreign = get(API + kind + there + "?at=5", "CIS-Client", "north");
            Answer unknown = get(API + kind + never + "?at=5", "CIS-Client", "north");
            assertThat(foreign.status()).as(kind).isEqualTo(404);
            assertThat(foreign.text("/detail")).isEqualTo(unknown.text("/detail"));
            assertThat(foreign.header("Memento-Datetime")).isNull();
            assertThat(unknown.header("Memento-Datetime")).isNull();
        }
    }

    private static String idOf(String kind) {
        return kind.equals("/notes/")
                ? ShopHistory.FIRST_NOTE.toString()
                : Shopping.purchase(1).toString();
    }

    @Test
    void as_of_this_moment_everything_is_answered_as_now() throws Exception {
        String trading = API + "/customers/" + ShopHistory.DEBTOR;
        for (String path : List.of(
                ADAS,
                ADAS + "/purchases",
                ADAS + "/returns",
                ADAS + "/notes",
                ADAS + "/interactions",
                ADAS + "/timeline",
                ADAS + "/statement",
                API + "/complaints?customer=" + BOB,
                API + "/feedback?customer=" + BOB,
                API + "/invoices?overdue=true&customer=" + ShopHistory.DEBTOR,
                API + "/payments?state=unapplied&customer=" + customer(4),
                API + "/receivables/ageing",
                API + "/receivables/ageing?customer=" + ShopHistory.DEBTOR,
                API + "/purchases/" + Shopping.purchase(1),
                API + "/notes/" + ShopHistory.FIRST_NOTE,
                API + "/interactions/" + ShopHistory.CALL,
                API + "/products/" + Shelves.MUG,
                API + "/interests/" + Shelves.INTEREST.value(),
                API + "/customers/" + Shelves.INTERESTED + "/interests",
                trading,
                trading + "/balance",
                trading + "/statement?limit=2")) {
            Answer now = get(path);
            Answer then = get(path + (path.contains("?") ? "&" : "?") + "asOf=2026-03-10T12:00:00Z");
            assertThat(now.status()).as(path).isEqualTo(200);
            assertThat(then.body()).as(path).isEqualTo(now.body());
            assertThat(then.header("ETag")).as(path).isEqualTo(now.header("ETag"));
        }
    }

    @Test
    void an_invoice_is_seen_and_printed_as_it_was() throws Exception {
        String path = API + "/invoices/" + Invoicing.invoice(1);
        String[] client = {"CIS-Client", BilledHistory.CLIENT};
        long issued = story.events().stream()
                .filter(event -> event.payload() instanceof InvoiceIssued e
                        && e.invoiceId().equals(Invoicing.invoice(1)))
                .findFirst()
                .orElseThrow()
                .position();
        assertThat(get(path + "?at=" + (issued - 1), client).text("/state")).isEqualTo("FINALISING");
        assertThat(get(path + "?at=" + issued, client).text("/outstanding/amount"))
                .isEqualTo("125.00");
        assertThat(get(path + "?asOf=2026-03-10T12:00:00Z", client).body())
                .isEqualTo(get(path, client).body());
        assertThat(get(path + "?format=html&at=" + (issued - 1), client).text("/code"))
                .isEqualTo("INVOICE_NOT_ISSUED");
    }

    @Test
    void a_purchase_is_seen_as_it_was_before_it_was_corrected() throws Exception {
        String path = API + "/purchases/" + Shopping.purchase(2);
        long corrected = story.events().stream()
                .filter(event -> event.type().equals("purchase.corrected"))
                .findFirst()
                .orElseThrow()
                .position();
        Answer before = get(path + "?at=" + (corrected - 1));
        assertThat(before.text("/occurredOn")).isEqualTo("2011-04-01");
        assertThat(before.header("ETag")).isEqualTo("\"1\"");
        assertThat(get(path + "?at=" + corrected).text("/occurredOn")).isEqualTo("2011-05-05");
    }

    @Test
    void who_was_not_known_then_is_not_found_and_the_problem_says_so() throws Exception {
        Answer then = get(API + "/customers/" + BOB + "?at=1");
        assertThat(then.status()).isEqualTo(404);
        assertThat(then.text("/detail")).contains("then").endsWith("as of position 1.");
        assertThat(get(API + "/customers/" + BOB + "/notes?at=1").status()).isEqualTo(404);
        assertThat(get(API + "/customers/" + customer(99) + "?at=1").status()).isEqualTo(404);
        assertThat(get(API + "/purchases/" + Shopping.purchase(1) + "?at=1").status())
                .isEqualTo(404);
        assertThat(get(API + "/purchases/" + Shopping.purchase(999) + "?at=1").status())
                .isEqualTo(404);
        assertThat(get(ADAS + "?at=1", "CIS-Client", "north").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2026-03-02T10:00:06Z", "at=40", "effectiveAt=2026-03-09"})
    void pages_go_on_in_the_same_moment(String moment) throws Exception {
        String all = ADAS + "/timeline?" + moment;
        List<String> paged = new ArrayList<>();
        String next = all + "&limit=3";
        while (next != null) {
            Answer page = get(next);
            paged.addAll(page.items("/position"));
            String link = page.header("Link");
            assertThat(link == null || link.contains("asOf=") || link.contains("at="))
                    .isTrue();
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).isNotEmpty().isEqualTo(get(all).items("/position"));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=yesterday, asOf, format",
        "asOf=2026-03-02, asOf, format",
        "asOf=2026-03-01T09:59:59Z, asOf, range",
        "asOf=2999-01-01T00:00:00Z, asOf, range",
        "asOf=2026-03-02T10:00:00Z&at=3, at, conflict",
        "at=0, at, range",
        "at=999999, at, range",
        "at=-1, at, format",
        "at=first, at, format",
        "effectiveAt=2026-02-30, effectiveAt, format",
        "effectiveAt=0000-01-01, effectiveAt, format",
        "at=1&at=2, at, repeated",
        "asof=2026-03-02T10:00:00Z, asof, unknown"
    })
    void a_moment_that_is_none_is_refused(String asked, String field, String code) throws Exception {
        Answer refused = get(ADAS + "?" + asked);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("/violations", "/field")).containsExactly(field);
        assertThat(refused.texts("/violations", "/code")).containsExactly(code);
    }

    @Test
    void the_problem_says_when_history_begins_and_how_far_it_goes() throws Exception {
        assertThat(get(ADAS + "?asOf=2026-03-01T09:59:59Z").text("/violations/0/message"))
                .contains("begins at 2026-03-01T10:00:00Z");
        assertThat(get(ADAS + "?at=999999").text("/violations/0/message")).contains("1 to " + story.head());
    }

    @Test
    void a_list_of_everybody_has_no_past_and_needs_a_customer() throws Exception {
        Answer refused = get(API + "/invoices?at=5");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("/violations", "/field")).containsExactly("customer");
        assertThat(get(API + "/customers?at=5").texts("/violations", "/code")).containsExactly("unknown");
    }

    @Test
    void imported_history_can_be_asked_about_its_own_time() throws Exception {
        Answer then = get(ADAS + "?effectiveAt=2011-03-31");
        assertThat(then.header("CIS-Effective-At")).isEqualTo("2011-03-31T23:59:59.999999999Z");
        assertThat(then.header("CIS-Position")).isEqualTo(Long.toString(story.head()));
        assertThat(then.texts("/totals", "/gross/amount")).containsExactly("24.01");
        assertThat(then.texts("/latestNotes", "/text")).isEmpty();
        assertThat(get(ADAS + "/purchases?effectiveAt=2011-04-01").items("/id"))
                .containsExactly(Shopping.purchase(1).toString());
        assertThat(get(API + "/purchases/" + Shopping.purchase(2) + "?effectiveAt=2011-05-04")
                        .status())
                .isEqualTo(404);
        assertThat(get(ADAS + "/timeline?effectiveAt=2011-03-31").items("/type"))
                .containsExactly("customer.registered", "purchase.recorded");
    }

    @Test
    void what_was_owed_is_seen_on_its_own_day() throws Exception {
        String debtor = API + "/customers/" + ShopHistory.DEBTOR;
        assertThat(get(debtor + "/balance?effectiveAt=2026-01-10").texts("/balances", "/outstanding/amount"))
                .containsExactly("120.00");
        assertThat(get(debtor + "/statement?effectiveAt=2026-01-20").items("/kind"))
                .containsExactly("INVOICE_POSTED", "PAYMENT_POSTED", "PAYMENT_ALLOCATED");
        for (String which : List.of("", "&customer=" + ShopHistory.DEBTOR)) {
            String ageing = API + "/receivables/ageing?currency=GBP" + which + "&effectiveAt=";
            assertThat(get(ageing + "2026-01-04").texts("/rows", "/currency")).isEmpty();
            assertThat(get(ageing + "2026-01-10").texts("/rows", "/notDue/amount"))
                    .containsExactly("120.00");
            assertThat(get(ageing + "2026-01-25").texts("/rows", "/days1To30/amount"))
                    .containsExactly("70.00");
        }
    }

    @Test
    void a_price_is_seen_before_it_holds_only_where_it_was_known() throws Exception {
        String mug = API + "/products/" + Shelves.MUG;
        assertThat(get(mug + "?effectiveAt=2026-03-31").texts("/prices", "/price/amount"))
                .containsExactly("12.00", "9.50");
        assertThat(get(mug + "?effectiveAt=2026-04-01").texts("/prices", "/price/amount"))
                .containsExactly("12.00", "9.50", "9.90");
        assertThat(get(mug + "?asOf=2026-03-04T00:00:00Z").texts("/prices", "/price/amount"))
                .containsExactly("12.00", "9.50");
    }

    private Answer get(String path, String... headers) throws Exception {
        return Answer.get(port, path, headers);
    }
}
