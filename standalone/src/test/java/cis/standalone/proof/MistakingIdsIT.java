package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.event.EventLog;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The id of a note is no customer, whether the note is in memory or only in the store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MistakingIdsIT {

    @TempDir
    Path data;

    @Test
    void an_id_of_another_kind_is_unknown_and_its_history_stays_as_it_was() throws InterruptedException {
        String customer;
        List<String> others;
        try (RunningCis cis = RunningCis.start(data)) {
            Api api = cis.api();
            customer = created(api, "/customers", """
                    {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"}}""");
            others = List.of(
                    created(api, "/customers/" + customer + "/notes", "{\"text\":\"first\"}"),
                    created(api, "/customers/" + customer + "/interactions", """
                            {"channel":"phone","direction":"INBOUND","topic":"t","summary":"s","occurredOn":"2026-01-01"}"""),
                    created(api, "/purchases", """
                            {"customerId":"%s","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR",
                             "lines":[{"description":"x","quantity":1,"unitPrice":"1.50"}]}""".formatted(customer)));
            assertUnknown(cis, customer, others);
        }
        try (RunningCis cis = RunningCis.start(data)) {
            assertUnknown(cis, customer, others);
        }
    }

    private static void assertUnknown(RunningCis cis, String customer, List<String> others) {
        Api api = cis.api();
        long head = cis.bean(EventLog.class).head();
        for (String other : others) {
            assertUnknown(api.post("/api/v1/customers/" + other + "/add-tag", "{\"tag\":\"a\"}"));
            assertUnknown(api.post("/api/v1/customers/" + other + "/close", "{\"reason\":\"a\"}"));
            assertUnknown(api.post("/api/v1/customers/" + other + "/correct-field", """
                    {"eventId":"0190c0de-0000-7000-8000-000000000000","field":"/name/given","value":"x","reason":"y"}"""));
        }
        assertUnknown(api.post("/api/v1/notes/" + customer + "/amend", "{\"text\":\"second\"}"));
        assertUnknown(api.post("/api/v1/products/" + customer + "/publish", "{}"));
        assertUnknown(api.post("/api/v1/purchases/" + customer + "/reverse", "{\"reason\":\"a\"}"));
        assertUnknown(api.post("/api/v1/purchases/" + others.getFirst() + "/reverse", "{\"reason\":\"a\"}"));
        assertThat(cis.bean(EventLog.class).head()).isEqualTo(head);
        assertThat(api.post("/api/v1/customers/" + customer + "/add-tag", "{\"tag\":\"a\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void assertUnknown(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("NOT_FOUND");
    }

    private static String created(Api api, String path, String body) {
        Answer answer = api.post("/api/v1" + path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("/id");
    }
}
