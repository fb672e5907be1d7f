package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was said about a person, accepted or refused, is in no file but the keys', in no form; nor in the output. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataAtRestE2E {

    /** Stands before everything personal here. */
    private static final String MARK = "Qzxvwk";

    /** Is not personal: proves that the search finds what is there. */
    private static final String SOLD = "Wjkteapot";

    @TempDir
    Path data;

    private String customer = "";
    private String registration = "";

    @Test
    void is_unreadable_without_the_keys() throws IOException {
        List<String> output;
        try (CisProcess cis = CisProcess.start(data)) {
            sayEverything(cis.api());
            refuseEverything(cis.api());
            askForEverything(cis.api());
            assertThat(PlainText.find(SOLD, data)).as("control").isNotEmpty();
            assertThat(PlainText.find(MARK, data)).isEmpty();
            cis.kill();
            output = cis.output();
        }
        assertThat(PlainText.find(MARK, data)).as("after a kill").isEmpty();
        try (CisProcess cis = CisProcess.start(data)) {
            assertThat(cis.api().get("/api/v1/customers/" + customer).response().body())
                    .contains("Qzxvwkgiven");
            cis.stop();
            assertThat(String.join("\n", cis.output())).doesNotContainIgnoringCase(MARK);
        }
        assertThat(PlainText.find(MARK, data)).as("after a restart").isEmpty();
        assertThat(String.join("\n", output)).doesNotContainIgnoringCase(MARK);
    }

    private void sayEverything(Api api) {
        Answer answer = api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Qzxvwkgiven","family":"Qzxvwkfamily","prefix":"Qzxvwkprefix"},
                 "contactPoints":[{"channel":"EMAIL","value":"qzxvwkmail@example.org"},{"channel":"SOCIAL","value":"@Qzxvwksocial"}],
                 "address":{"line1":"Qzxvwkstreet 1","city":"Qzxvwktown","region":"Qzxvwkregion","postalCode":"Qzxvwk 12","country":"GB"},
                 "birthDate":"1985-12-10","tags":["Qzxvwktag"],"source":"shop","externalId":"qzxvwkexternal@example.org"}""", "Idempotency-Key", "Qzxvwkkey-of-registration");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        customer = answer.text("/id");
        registration = answer.text("/events/0/id");
        say(api, "change-name", """
                {"name":{"given":"Qzxvwkgiven","family":"Qzxvwkmarried"}}""");
        say(api, "change-address", """
                {"address":{"line1":"Qzxvwkavenue","country":"FR"}}""");
        say(api, "add-contact-point", """
                {"channel":"MESSAGING","value":"Qzxvwkmessaging"}""");
        say(api, "remove-contact-point", """
                {"channel":"MESSAGING","value":"Qzxvwkmessaging"}""");
        say(api, "set-preference", """
                {"name":"meal","value":"Qzxvwkpreference"}""");
        say(api, "add-tag", "{\"tag\":\"Qzxvwksecondtag\"}");
        say(api, "remove-tag", "{\"tag\":\"Qzxvwksecondtag\"}");
        say(api, "record-demographics", """
                {"attributes":{"income":"Qzxvwkincome"},"source":"form"}""");
        say(api, "link-source-record", """
                {"source":"web","externalId":"qzxvwklinked@example.org"}""");
        say(api, "unlink-source-record", """
                {"source":"web","externalId":"qzxvwklinked@example.org"}""");
        say(api, "flag-vulnerability", "{\"reason\":\"Qzxvwkillness\"}");
        say(api, "clear-vulnerability", "{\"reason\":\"Qzxvwkhealth\"}");
        say(api, "correct-field", """
                {"eventId":"%s","field":"/name/family","value":"Qzxvwkcorrected","reason":"Qzxvwktypo"}""".formatted(registration));
        say(api, "interactions", """
                {"channel":"phone","direction":"INBOUND","topic":"Qzxvwktopic","summary":"Qzxvwksummary","occurredOn":"2026-01-01"}""");
        String note = say(api, "notes", "{\"text\":\"Qzxvwknote\"}");
        assertThat(api.post("/api/v1/notes/" + note + "/amend", "{\"text\":\"Qzxvwkamended\"}")
                        .status())
                .isEqualTo(200);
        Answer bought = api.post("/api/v1/purchases", """
                {"customerId":"%s","source":"shop","externalId":"1","occurredOn":"2026-01-01","currency":"GBP",
                 "lines":[{"description":"Wjkteapot","quantity":1,"unitPrice":"1.50"}]}""".formatted(customer));
        assertThat(bought.status()).as(bought.response().body()).isEqualTo(201);
        assertThat(api.post("/api/v1/purchases/" + bought.text("/id") + "/reverse", "{\"reason\":\"Qzxvwkregret\"}")
                        .status())
                .isEqualTo(200);
        say(api, "close", "{\"reason\":\"Qzxvwkanger\"}");
        say(api, "reopen", "{\"reason\":\"Qzxvwkpeace\"}");
    }

    private String say(Api api, String verb, String body) {
        Answer answer = api.post("/api/v1/customers/" + customer + "/" + verb, body);
        assertThat(answer.status()).as(verb + answer.response().body()).isIn(200, 201);
        return answer.text("/id");
    }

    private void refuseEverything(Api api) {
        for (String body : List.of(
                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Qzxvwkcut",
                "Qzxvwknojson",
                "{\"party\":\"Qzxvwkparty\",\"name\":{\"given\":\"Qzxvwka\",\"family\":\"Qzxvwkb\"}}",
                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Qzxvwkonly\"}}",
                "{\"party\":\"PERSON\",\"Qzxvwkfield\":\"Qzxvwkvalue\",\"name\":{\"given\":\"Qzxvwka\",\"family\":\"Qzxvwkb\"}}",
                "{\"party\":\"PERSON\",\"birthDate\":\"Qzxvwkday\",\"name\":{\"given\":\"Qzxvwka\",\"family\":\"Qzxvwkb\"}}",
                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Qzxvwka\",\"family\":\"" + "Qzxvwklong".repeat(100)
                        + "\"}}",
                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Qzxvwka\",\"family\":\"Qzxvwkb\"},\"contactPoints\":"
                        + "[{\"channel\":\"PHONE\",\"value\":\"Qzxvwkphone\"}]}",
                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Qzxvwkother\",\"family\":\"Qzxvwkother\"},"
                        + "\"source\":\"shop\",\"externalId\":\"qzxvwkexternal@example.org\"}")) {
            assertThat(api.post("/api/v1/customers", body).status()).isBetween(400, 499);
        }
        String about = "/api/v1/customers/" + customer;
        assertThat(api.post(about + "/add-contact-point", "{\"channel\":\"EMAIL\",\"value\":\"Qzxvwk no mail\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(api.post(about + "/correct-field", """
                {"eventId":"%s","field":"/birthDate","value":"Qzxvwkdate","reason":"Qzxvwkwhy"}""".formatted(registration))
                        .status())
                .isBetween(400, 499);
        assertThat(api.post("/api/v1/customers/Qzxvwkid/add-tag", "{\"tag\":\"Qzxvwktag\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(api.post(about + "/Qzxvwkverb", "{}").status()).isEqualTo(404);
        Answer batch = api.send(
                "POST",
                "/api/v1/commands:batch",
                BodyPublishers.ofString("""
                        {"command":"QzxvwkCommand"}
                        Qzxvwkline
                        {"command":"AddTag","id":"Qzxvwkid","body":{"tag":"Qzxvwktag"}}
                        """),
                List.of("Content-Type", "application/x-ndjson", "CIS-Client", "main"));
        assertThat(batch.status()).as(batch.response().body()).isEqualTo(200);
        assertThat(batch.response().body()).doesNotContain("\"status\":500").contains("\"status\":400");
    }

    private void askForEverything(Api api) {
        for (String path : List.of(
                "/api/v1/customers?query=Qzxvwkgiven",
                "/api/v1/customers?query=qzxvwkmail@example.org",
                "/api/v1/customers?tag=Qzxvwktag",
                "/api/v1/customers/Qzxvwkid",
                "/api/v1/customers?Qzxvwkparameter=Qzxvwkvalue",
                "/api/v1/customers?cursor=Qzxvwkcursor",
                "/Qzxvwknowhere",
                "/api/v1/events?type=Qzxvwktype")) {
            assertThat(api.get(path).status()).as(path).isLessThan(500);
        }
    }
}
