package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.nio.file.Path;
import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One customer's year: registered, bought, brought back, corrected, noted, closed, reopened. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerJourneyE2E {

    private static final JsonMapper JSON = new JsonMapper();

    private Path data = Path.of("data");
    private CisProcess cis;
    private Api api;
    private String customer = "";
    private String purchase = "";

    @BeforeAll
    void start(@TempDir Path directory) {
        data = directory.resolve("data");
        cis = CisProcess.start(data);
        api = cis.api();
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    @Order(1)
    void a_customer_is_registered_and_found() {
        Answer registered = api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"},
                 "contactPoints":[{"channel":"EMAIL","value":"ada@example.org"},
                                  {"channel":"PHONE","value":"+44 20 7946 0958"}],
                 "address":{"line1":"12 St James's Square","city":"London","postalCode":"SW1Y 4JH","country":"GB"},
                 "birthDate":"1990-12-10","language":"en-GB","tags":["vip"]}""");
        assertThat(registered.status()).as(registered.response().body()).isEqualTo(201);
        customer = registered.text("/id");
        assertThat(registered.header("Location")).endsWith("/api/v1/customers/" + customer);
        assertThat(registered.header("ETag")).isEqualTo("\"1\"");
        assertThat(registered.text("/events/0/type")).isEqualTo("customer.registered");

        Answer profile = api.get("/api/v1/customers/" + customer);
        assertThat(profile.status()).as(profile.response().body()).isEqualTo(200);
        assertThat(profile.text("/name/family")).isEqualTo("Lovelace");
        assertThat(profile.header("ETag")).isEqualTo("\"1\"");

        assertThat(api.get("/api/v1/customers?query=love").text("/items/0/id")).isEqualTo(customer);
        assertThat(api.get("/api/v1/customers?query=ada@example.org").text("/items/0/id"))
                .isEqualTo(customer);
        assertThat(api.get("/api/v1/customers?tag=vip").text("/items/0/id")).isEqualTo(customer);
    }

    @Test
    @Order(2)
    void a_purchase_counts_once_however_often_it_is_sent() {
        String body = """
                {"customerId":"%s","source":"shop","externalId":"536365","occurredOn":"2026-03-01T08:26:00Z",
                 "channel":"web","currency":"GBP",
                 "lines":[{"sku":"85123A","description":"T-light holder","quantity":6,"unitPrice":"2.55"},
                          {"description":"Lantern","quantity":"2","unitPrice":"3.395"}]}""".formatted(customer);
        Answer recorded = api.post("/api/v1/purchases", body);
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        purchase = recorded.text("/id");

        Answer again = api.post("/api/v1/purchases", body);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("/id")).isEqualTo(purchase);
        assertThat(again.text("/position")).isEqualTo(recorded.text("/position"));

        Answer other = api.post("/api/v1/purchases", body.replace("\"quantity\":6", "\"quantity\":7"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("NATURAL_KEY_TAKEN");

        Answer view = api.get("/api/v1/purchases/" + purchase);
        assertThat(view.text("/total/amount")).isEqualTo("22.09");
        assertThat(view.text("/country")).isEqualTo("GB");
    }

    @Test
    @Order(3)
    void part_of_it_is_returned_and_never_more_than_was_bought() {
        String body = """
                {"customerId":"%s","source":"shop","externalId":"C1","occurredOn":"2026-03-09","currency":"GBP",
                 "purchaseId":"%s","lines":[{"line":1,"quantity":"%s"}]}""";
        Answer returned = api.post("/api/v1/returns", body.formatted(customer, purchase, "2"));
        assertThat(returned.status()).as(returned.response().body()).isEqualTo(201);

        Answer tooMuch = api.post(
                "/api/v1/returns", body.formatted(customer, purchase, "5").replace("C1", "C2"));
        assertThat(tooMuch.status()).as(tooMuch.response().body()).isEqualTo(422);
        assertThat(tooMuch.text("/violations/0/field")).startsWith("/lines/0");

        Answer view = api.get("/api/v1/purchases/" + purchase);
        assertThat(view.text("/status")).isEqualTo("PARTLY_RETURNED");
    }

    @Test
    @Order(4)
    void a_wrong_name_is_corrected_and_history_says_so() {
        Answer registered = api.get("/api/v1/events?customer=" + customer + "&type=customer.registered");
        Answer corrected = api.post(
                "/api/v1/customers/" + customer + "/correct-field",
                """
                {"eventId":"%s","field":"/name/family","value":"King","reason":"misspelt on the form"}""".formatted(registered.text("/items/0/id")),
                "If-Match",
                "\"1\"");
        assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(200);
        assertThat(api.get("/api/v1/customers/" + customer).text("/name/family"))
                .isEqualTo("King");
        Answer stale =
                api.post("/api/v1/customers/" + customer + "/add-tag", "{\"tag\":\"loyal\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    @Order(5)
    void a_note_shows_in_the_profile_and_does_not_stale_it() {
        Answer noted = api.post("/api/v1/customers/" + customer + "/notes", "{\"text\":\"Prefers to be called.\"}");
        assertThat(noted.status()).as(noted.response().body()).isEqualTo(201);
        Answer profile = api.get("/api/v1/customers/" + customer);
        assertThat(profile.response().body()).contains("Prefers to be called.");
        assertThat(profile.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    @Order(6)
    void a_closed_customer_buys_nothing_until_reopened() {
        assertThat(api.post("/api/v1/customers/" + customer + "/close", "{\"reason\":\"moved abroad\"}")
                        .status())
                .isEqualTo(200);
        String body = """
                {"customerId":"%s","source":"shop","externalId":"536366","occurredOn":"2026-04-01","currency":"GBP",
                 "lines":[{"description":"Lantern","quantity":1,"unitPrice":"3.39"}]}""".formatted(customer);
        Answer refused = api.post("/api/v1/purchases", body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("CUSTOMER_CLOSED");
        assertThat(api.post("/api/v1/customers/" + customer + "/reopen", "{\"reason\":\"came back\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/purchases", body).status()).isEqualTo(201);
    }

    @Test
    @Order(7)
    void the_timeline_and_the_reports_tell_the_same_story() {
        Answer timeline = api.get("/api/v1/customers/" + customer + "/timeline");
        assertThat(timeline.body().at("/items").size()).isEqualTo(9);

        Answer overview = api.get("/api/v1/reports/overview");
        assertThat(overview.response().body()).contains("\"20.38\"").contains("\"5.10\"");
        Answer months = api.get("/api/v1/reports/sales?by=month&currency=GBP");
        assertThat(months.status()).as(months.response().body()).isEqualTo(200);
        assertThat(months.body().at("/rows").size()).isEqualTo(2);
    }

    @Test
    @Order(8)
    void a_replay_ends_with_the_profile_and_history_says_who_changed_it_and_why() {
        String path = "/api/v1/customers/" + customer;
        Answer replay = api.get(path + "/replay", "Accept", "application/x-ndjson");
        assertThat(replay.status()).as(replay.response().body()).isEqualTo(200);
        List<JsonNode> steps =
                replay.response().body().lines().map(JSON::readTree).toList();
        assertThat(steps.getLast().path("state")).isEqualTo(api.get(path).body());
        assertThat(steps).hasSize(9);

        Answer names = api.get(path + "/history?field=/name/family");
        assertThat(names.status()).as(names.response().body()).isEqualTo(200);
        assertThat(names.text("/items/0/before")).isEqualTo("Lovelace");
        assertThat(names.text("/items/0/after")).isEqualTo("King");
        assertThat(names.text("/items/0/reason")).isEqualTo("misspelt on the form");
        assertThat(names.text("/items/0/corrects/type")).isEqualTo("customer.registered");

        Answer difference =
                api.get(path + "/diff?from=" + steps.getFirst().path("id").asString());
        assertThat(difference.status()).as(difference.response().body()).isEqualTo(200);
        assertThat(difference.response().body()).contains("/totals/GBP/net").contains("Prefers to be called.");
    }

    @Test
    @Order(9)
    void everything_is_there_after_a_restart() {
        Answer before = api.get("/api/v1/customers/" + customer);
        assertThat(cis.stop()).as(String.join("\n", cis.output())).isIn(0, 143);
        cis = CisProcess.start(data);
        api = cis.api();
        Answer after = api.get("/api/v1/customers/" + customer);
        assertThat(after.body()).isEqualTo(before.body());
    }
}
