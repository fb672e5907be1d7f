package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer who is corrected, buys, is billed and pays: what was known at a moment, and what was true on a day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
class KnownThenE2E {

    private Api api;
    private String customer = "";
    private String registeredAt = "";
    private String beforeCorrection = "";

    @BeforeAll
    void a_customer_with_some_history(Api shared) {
        api = shared.as("main"); // who has a seller
        Answer registered = accepted(api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Ada","family":"Byron"},
                 "address":{"line1":"12 St James's Square","city":"London","postalCode":"SW1Y 4JH","country":"GB"}}"""));
        customer = registered.text("/id");
        registeredAt = registered.header("CIS-Position");
        command("change-address", """
                {"address":{"kind":"POSTAL","line1":"1 rue de Rivoli","city":"Paris","postalCode":"75001","country":"FR"},
                 "effectiveFrom":"2020-05-01"}""");
        beforeCorrection = command("change-name", "{\"name\":{\"given\":\"Ada\",\"family\":\"King\"}}")
                .header("CIS-Position");
        String event = api.get("/api/v1/events?type=customer.registered&customer=" + customer)
                .text("/items/0/id");
        command("correct-field", """
                {"eventId":"%s","field":"/name/family","value":"Lovelace","reason":"misread"}""".formatted(event));
    }

    @Test
    void as_of_a_moment_before_the_correction_shows_what_was_known_then() {
        Answer then = profile("at=" + beforeCorrection);
        assertThat(then.text("/name/family")).isEqualTo("King");
        assertThat(then.header("CIS-Position")).isEqualTo(beforeCorrection);
        assertThat(profile("at=" + registeredAt).text("/name/family")).isEqualTo("Byron");
        String asOf = then.header("CIS-Recorded-At");
        assertThat(profile("asOf=" + asOf).body()).isEqualTo(then.body());
    }

    @Test
    void on_a_day_before_the_name_changed_what_the_correction_says_was_true() {
        assertThat(profile("effectiveAt=2019-01-01").text("/name/family")).isEqualTo("Lovelace");
        assertThat(profile("effectiveAt=2019-01-01&at=" + beforeCorrection).text("/name/family"))
                .as("but nobody knew")
                .isEqualTo("Byron");
        assertThat(profile("").text("/name/family")).isEqualTo("King");
    }

    @Test
    void an_address_is_the_one_of_the_day() {
        assertThat(profile("effectiveAt=2020-04-30").text("/addresses/0/city")).isEqualTo("London");
        assertThat(profile("effectiveAt=2020-05-01").text("/addresses/0/city")).isEqualTo("Paris");
        assertThat(profile("at=" + registeredAt).text("/addresses/0/city")).isEqualTo("London");
    }

    @Test
    void an_imported_payment_has_paid_since_the_day_it_was_received() {
        String invoice =
                accepted(api.post("/api/v1/invoices", """
                {"customerId":"%s","currency":"EUR","termsDays":14,
                 "lines":[{"description":"Book","quantity":"1","unitPrice":"12.50","taxRate":"0","taxCategory":"ZERO"}]}""".formatted(customer))).text("/id");
        accepted(api.post("/api/v1/invoices/" + invoice + "/finalise", "{}"));
        String billed = owed("").header("CIS-Position");
        accepted(api.post("/api/v1/payments", """
                {"customerId":"%s","amount":{"amount":"20.00","currency":"EUR"},"method":"TRANSFER",
                 "receivedOn":"2011-03-01"}""".formatted(customer)));
        assertThat(owed("").text("/balances/0/unapplied/amount")).isEqualTo("7.50");
        assertThat(owed("at=" + billed).text("/balances/0/outstanding/amount")).isEqualTo("12.50");
        assertThat(owed("effectiveAt=2011-02-28").body().at("/balances").size()).isZero();
        assertThat(owed("effectiveAt=2011-03-01").text("/balances/0/unapplied/amount"))
                .as("an advance until there was an invoice")
                .isEqualTo("20.00");
        assertThat(seen("/api/v1/receivables/ageing?at=" + billed)
                        .body()
                        .at("/rows")
                        .size())
                .isPositive();
        Answer ageing = seen("/api/v1/receivables/ageing?customer=" + customer + "&at=" + billed);
        assertThat(ageing.text("/rows/0/notDue/amount")).isEqualTo("12.50");
        assertThat(ageing.text("/on")).isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(api.get("/api/v1/invoices/" + invoice + "?at=" + billed).text("/settlement"))
                .isEqualTo("OPEN");
        assertThat(api.get("/api/v1/invoices/" + invoice).text("/settlement")).isEqualTo("SETTLED");
    }

    private Answer profile(String moment) {
        return seen("/api/v1/customers/" + customer + "?" + moment);
    }

    private Answer owed(String moment) {
        return seen("/api/v1/customers/" + customer + "/balance?" + moment);
    }

    private Answer seen(String path) {
        Answer answer = api.get(path.endsWith("?") ? path.substring(0, path.length() - 1) : path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private Answer command(String name, String body) {
        return accepted(api.post("/api/v1/customers/" + customer + "/" + name, body));
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 202);
        return answer;
    }
}
