package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.People.customer;
import static cis.query.story.ShopHistory.DEBTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingWhatIsOwedTest {

    private static final String API = "/api/v1";
    private static final String DEBTORS = API + "/customers/" + DEBTOR;

    @LocalServerPort
    private int port;

    @Test
    void a_balance_shows_what_was_invoiced_paid_credited_and_is_disputed() throws Exception {
        Answer balance = get(DEBTORS + "/balance");
        assertThat(balance.texts("/balances", "/invoiced/amount")).containsExactly("120.00");
        assertThat(balance.texts("/balances", "/paid/amount")).containsExactly("50.00");
        assertThat(balance.texts("/balances", "/credited/amount")).containsExactly("12.00");
        assertThat(balance.texts("/balances", "/outstanding/amount")).containsExactly("58.00");
        assertThat(balance.texts("/balances", "/disputed/amount")).containsExactly("30.00");
        assertThat(balance.texts("/balances", "/balance/amount")).containsExactly("58.00");
    }

    @Test
    void a_customer_who_was_never_billed_owes_nothing_in_no_currency() throws Exception {
        assertThat(get(API + "/customers/" + customer(5) + "/balance").text("/customerId"))
                .isEqualTo(customer(5).toString());
        assertThat(get(API + "/customers/" + customer(5) + "/statement").items("/kind"))
                .isEmpty();
    }

    @Test
    void a_statement_goes_on_from_page_to_page() throws Exception {
        List<String> lines = new ArrayList<>();
        String next = DEBTORS + "/statement?limit=2&currency=GBP";
        while (next != null) {
            Answer page = get(next);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            assertThat(page.texts("/totals", "/closing/amount")).containsExactly("58.00");
            page.body()
                    .at("/items")
                    .forEach(line -> lines.add(line.at("/kind").asString("") + " "
                            + line.at("/invoiceNumber").asString("-") + " "
                            + line.at("/creditNoteNumber").asString("-") + " "
                            + line.at("/balance/amount").asString("")));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(lines)
                .containsExactly(
                        "INVOICE_POSTED INV-2026-000001 - 120.00",
                        "PAYMENT_POSTED - - 70.00",
                        "PAYMENT_ALLOCATED INV-2026-000001 - 70.00",
                        "CREDIT_NOTE_POSTED INV-2026-000001 CN-2026-000001 58.00",
                        "CREDIT_APPLIED INV-2026-000001 CN-2026-000001 58.00");
    }

    @Test
    void a_statement_opens_with_what_was_owed_before() throws Exception {
        Answer statement = get(DEBTORS + "/statement?from=2026-01-06&to=2026-01-31");
        assertThat(statement.texts("/totals", "/opening/amount")).containsExactly("120.00");
        assertThat(statement.texts("/totals", "/closing/amount")).containsExactly("70.00");
        assertThat(statement.items("/kind")).containsExactly("PAYMENT_POSTED", "PAYMENT_ALLOCATED");
    }

    @Test
    void ageing_tells_today_and_any_past_day() throws Exception {
        Answer today = get(API + "/receivables/ageing?currency=GBP&customer=" + DEBTOR);
        assertThat(today.text("/on")).isEqualTo("2026-03-10");
        assertThat(today.texts("/rows", "/days31To60/amount")).containsExactly("28.00");
        assertThat(today.texts("/rows", "/disputed/amount")).containsExactly("30.00");
        assertThat(today.texts("/rows", "/total/amount")).containsExactly("58.00");
        Answer then = get(API + "/receivables/ageing?on=2026-01-19&customer=" + DEBTOR);
        assertThat(then.texts("/rows", "/notDue/amount")).containsExactly("120.00");
        assertThat(get(API + "/receivables/ageing?on=2026-01-04&customer=" + DEBTOR)
                        .texts("/rows", "/currency"))
                .isEmpty();
    }

    @Test
    void the_ledger_is_balanced() throws Exception {
        Answer ledger = get(API + "/receivables/ledger?from=2026-01-01&to=2026-01-31&currency=GBP");
        assertThat(ledger.texts("/totals", "/debit/amount")).isEqualTo(ledger.texts("/totals", "/credit/amount"));
        assertThat(ledger.texts("/totals/0/accounts", "/account"))
                .contains("ACCOUNTS_RECEIVABLE", "REVENUE", "TAX_PAYABLE");
        assertThat(ledger.items("/kind")).startsWith("INVOICE_ISSUED", "INVOICE_POSTED");
        assertThat(ledger.items("/entries/0/debit/amount")).startsWith("120.00", "120.00");
    }

    @Test
    void a_profile_and_the_overview_tell_what_is_owed() throws Exception {
        Answer profile = get(DEBTORS);
        assertThat(profile.texts("/totals", "/outstanding/amount")).containsExactly("58.00");
        assertThat(profile.texts("/totals", "/gross/amount")).containsExactly("0.00");
        Answer overview = get(API + "/reports/overview");
        assertThat(overview.texts("/receivables", "/currency")).contains("EUR", "GBP");
    }

    @ParameterizedTest
    @CsvSource({
        "/customers/{id}/statement?from=2026-02-01&to=2026-01-01, to",
        "/customers/{id}/statement?currency=gbp, currency",
        "/customers/{id}/statement?cursor=c3RhdGVtZW50Ong, cursor",
        "/customers/{id}/statement?limit=0, limit",
        "/receivables/ledger?from=yesterday, from",
        "/receivables/ledger?cursor=c3RhdGVtZW50Ong, cursor",
        "/receivables/ageing?on=2026-02-30, on",
        "/receivables/ageing?customer=ada, customer",
        "/reports/revenue, by",
        "/reports/revenue?by=month&from=2026-01-02, from",
        "/reports/revenue?by=month&to=2026-01-02, to"
    })
    void a_wrong_parameter_is_named(String path, String field) throws Exception {
        Answer refused = get(API + path.replace("{id}", ADA.toString()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("/violations", "/field")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"balance", "statement"})
    void an_unknown_customer_is_not_found(String what) throws Exception {
        assertThat(get(API + "/customers/" + customer(99) + "/" + what).status())
                .isEqualTo(404);
        assertThat(get(API + "/customers/" + customer(20) + "/" + what).status())
                .as("of another client company")
                .isEqualTo(404);
    }

    private Answer get(String path) throws Exception {
        return Answer.get(port, path);
    }
}
