package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ids of nothing, of something else, and of another client company's things. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
class WrongReferencesE2E {

    private static final String PERSON = """
            {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"}}""";
    private static final String NOTHING = "0190c0de-0000-7000-8000-000000000000";

    private Api api;
    private String customer = "";
    private String purchase = "";

    @BeforeAll
    void start(Api shared) {
        api = shared;
        customer = api.post("/api/v1/customers", PERSON).text("/id");
        purchase = api.post("/api/v1/purchases", purchase("1")).text("/id");
    }

    @Test
    void a_return_of_an_unknown_purchase_names_it() {
        for (String unknown : new String[] {NOTHING, customer}) {
            Answer answer = api.post("/api/v1/returns", returned(customer, unknown));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
            assertThat(answer.text("/code")).isEqualTo("PURCHASE_UNKNOWN");
            assertThat(answer.text("/violations/0/field")).isEqualTo("/purchaseId");
        }
    }

    @Test
    void a_return_of_another_clients_purchase_is_one_of_an_unknown_purchase() {
        String other =
                api.post("/api/v1/customers", PERSON, "CIS-Client", "north").text("/id");
        Answer answer = api.post("/api/v1/returns", returned(other, purchase), "CIS-Client", "north");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("PURCHASE_UNKNOWN");
    }

    @Test
    void a_record_that_was_a_return_of_one_purchase_is_not_one_of_another() {
        String other = api.post("/api/v1/purchases", purchase("2")).text("/id");
        assertThat(api.post("/api/v1/returns", returned(customer, purchase)).status())
                .isEqualTo(201);
        Answer answer = api.post("/api/v1/returns", returned(customer, other));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("NATURAL_KEY_TAKEN");
    }

    @Test
    void an_id_of_something_else_in_the_path_is_not_found_whether_or_not_it_was_just_used() {
        for (int i = 0; i < 2; i++) {
            is_not_found("/api/v1/purchases/" + customer + "/reverse", "{\"reason\":\"x\"}");
            is_not_found("/api/v1/customers/" + purchase + "/add-tag", "{\"tag\":\"x\"}");
            is_not_found("/api/v1/customers/" + purchase + "/notes", "{\"text\":\"x\"}");
            is_not_found("/api/v1/notes/" + customer + "/amend", "{\"text\":\"x\"}");
            assertThat(api.post("/api/v1/customers/" + customer + "/add-tag", "{\"tag\":\"" + i + "\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_picture_is_sent_whole_even_when_the_version_is_known() {
        String address = "/api/v1/customers/" + customer;
        String version = api.get(address).header("ETag");
        api.post(address + "/notes", "{\"text\":\"Prefers tea.\"}");
        Answer again = api.get(address, "If-None-Match", version);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(version);
        assertThat(again.text("/latestNotes/0/text")).isEqualTo("Prefers tea.");
    }

    private void is_not_found(String path, String body) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(path + answer.response().body()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("NOT_FOUND");
    }

    private String purchase(String externalId) {
        return """
                {"customerId":"%s","source":"shop","externalId":"%s","occurredOn":"2026-01-01",
                 "currency":"EUR","lines":[{"description":"x","quantity":2,"unitPrice":"1.50"}]}""".formatted(customer, externalId);
    }

    private static String returned(String customer, String purchase) {
        return """
                {"customerId":"%s","purchaseId":"%s","source":"shop","externalId":"r","occurredOn":"2026-01-02",
                 "currency":"EUR","lines":[{"line":1,"quantity":1}]}""".formatted(customer, purchase);
    }
}
