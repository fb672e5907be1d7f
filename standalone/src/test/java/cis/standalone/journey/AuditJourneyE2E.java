package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * An auditor asks: why does this customer owe 12.50, who decided it, and what did we know on the day of the complaint?
 * The same as docs/audit.md tells.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
class AuditJourneyE2E {

    private Api api;
    private String customer = "";
    private String registered = "";
    private String complained = "";

    @BeforeAll
    void what_happened(Api shared) {
        api = shared.as("main"); // who has a seller
        customer = id(201, by("agent-7", "/customers", """
                        {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"},
                         "address":{"line1":"12 St James's Square","city":"London","country":"GB"}}"""));
        registered = api.get("/api/v1/events?customer=" + customer).text("/items/0/id");
        String invoice = id(201, by("billing-2", "/invoices", """
                        {"customerId":"%s","currency":"GBP","termsDays":14,
                         "lines":[{"description":"Repair","quantity":"1","unitPrice":"100.00","taxRate":"20"}]}""".formatted(customer)));
        id(200, by("billing-2", "/invoices/" + invoice + "/finalise", "{}"));
        id(201, by("bank-import", "/payments", """
                        {"customerId":"%s","amount":{"amount":"107.50","currency":"GBP"},"method":"transfer",
                         "receivedOn":"2026-03-01","invoiceId":"%s"}""".formatted(customer, invoice)));
        Answer complaint = by("agent-3", "/complaints", """
                {"customerId":"%s","category":"BILLING","severity":"LOW","channel":"phone","invoiceId":"%s",
                 "subject":"I was promised ten percent off","description":"By whom, she does not remember."}""".formatted(customer, invoice));
        id(201, complaint);
        complained = complaint.text("/position");
        id(200, by("agent-7", "/customers/" + customer + "/correct-field", """
                        {"eventId":"%s","field":"/address/city","value":"Londonderry","reason":"Misread the form"}""".formatted(registered)));
    }

    @Test
    void why_does_this_customer_owe_12_50() {
        assertThat(balance("")).isEqualTo("12.50");
        JsonNode postings = api.get("/api/v1/events?type=receivable.opened,payment.allocated&customer=" + customer)
                .body()
                .at("/items");
        assertThat(postings.size()).isEqualTo(2);
        assertThat(postings.at("/0/payload/amount/amount").asString()).isEqualTo("120.00");
        assertThat(postings.at("/1/payload/amount/amount").asString()).isEqualTo("107.50");
    }

    @Test
    void who_decided_it() {
        Answer causes = api.get("/api/v1/events/" + opened().at("/id").asString() + "/causes");
        List<String> deciders = new ArrayList<>();
        for (JsonNode step : causes.body().at("/steps")) {
            JsonNode command = step.at("/command");
            deciders.add(step.at("/event/type").asString() + " "
                    + (command.has("policy")
                            ? command.at("/policy").asString() + " "
                                    + command.at("/policyVersion").asString()
                            : command.at("/actorId").asString()));
        }
        assertThat(deciders)
                .as(causes.response().body())
                .containsExactly(
                        "receivable.opened WhenInvoiceIssuedThenPost 1",
                        "invoice.issued WhenNumberAllocatedThenIssue 1",
                        "document-series.number-allocated WhenInvoiceFinalisedThenAllocateNumber 1",
                        "invoice.finalised billing-2");
    }

    @Test
    void what_else_did_that_decision_lead_to() {
        Answer causes = api.get("/api/v1/events/" + opened().at("/id").asString() + "/causes");
        JsonNode steps = causes.body().at("/steps");
        String command = steps.get(steps.size() - 1).at("/command/id").asString();
        Answer trace = api.get("/api/v1/commands/" + command + "/trace");
        assertThat(trace.body().findValuesAsString("type"))
                .contains(
                        "invoice.finalised", "invoice.issued", "document-series.issue-confirmed", "receivable.opened");
        assertThat(trace.text("/events")).isEqualTo("5");
        assertThat(trace.text("/complete")).isEqualTo("true");
    }

    @Test
    void what_did_we_know_on_the_day_of_the_complaint() {
        Answer then = api.get("/api/v1/customers/" + customer + "?at=" + complained);
        assertThat(then.text("/addresses/0/city")).isEqualTo("London");
        assertThat(then.text("/latestComplaint/subject")).isEqualTo("I was promised ten percent off");
        assertThat(then.header("CIS-Position")).isEqualTo(complained);
        assertThat(then.header("Memento-Datetime")).endsWith("GMT");
        assertThat(balance("?at=" + complained)).isEqualTo("12.50");
        assertThat(balance("?at=" + opened().at("/position").asString())).isEqualTo("120.00");
    }

    @Test
    void and_what_has_been_found_out_since() {
        Answer difference = api.get("/api/v1/customers/" + customer + "/diff?from=" + complained);
        JsonNode change = difference.body().at("/changes/0");
        assertThat(change.at("/field").asString())
                .as(difference.response().body())
                .isEqualTo("/addresses/POSTAL/city");
        assertThat(change.at("/before").asString()).isEqualTo("London");
        assertThat(change.at("/after").asString()).isEqualTo("Londonderry");
        assertThat(change.at("/actor").asString()).isEqualTo("agent-7");
        assertThat(change.at("/reason").asString()).isEqualTo("Misread the form");
        assertThat(change.at("/corrects/id").asString()).isEqualTo(registered);
        String day = change.at("/recordedAt").asString().substring(0, 10);
        assertThat(api.get("/api/v1/customers/" + customer + "?effectiveAt=" + day)
                        .text("/addresses/0/city"))
                .isEqualTo("Londonderry");
    }

    private JsonNode opened() {
        return api.get("/api/v1/events?type=receivable.opened&customer=" + customer)
                .body()
                .at("/items/0");
    }

    private String balance(String moment) {
        return api.get("/api/v1/customers/" + customer + "/balance" + moment).text("/balances/0/balance/amount");
    }

    private Answer by(String actor, String path, String body) {
        return api.post("/api/v1" + path, body, "CIS-Actor", actor);
    }

    private static String id(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        return answer.text("/id");
    }
}
