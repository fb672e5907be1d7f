package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another client company knocks at every door that the description of the API names, with ids of the first one's: it
 * finds nothing, and changes nothing. A door that is added later is tried by itself.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingClientsApartIT {

    private static final String[] NORTH = {"CIS-Client", "north"};
    private static final String ONE_ID = "{id}";

    private RunningCis cis;
    private Api api;
    private JsonNode paths;
    /** Of the first client company, by the collection they are found in. */
    private final Map<String, String> ids = new TreeMap<>();

    private String eventId = "";
    private String sku = "";

    @BeforeAll
    void start(@TempDir Path data) throws InterruptedException {
        cis = RunningCis.start(data);
        api = cis.api();
        paths = api.get("/openapi.json").body().path("paths");
        Answer customer =
                api.post("/api/v1/customers", example("/api/v1/customers").toString());
        eventId = customer.text("/events/0/id");
        ids.put("customers", customer.text("/id"));
        String hers = "/api/v1/customers/" + customer.text("/id");
        for (String kind : List.of("notes", "interactions")) {
            Answer added = api.post(
                    hers + "/" + kind, example("/api/v1/customers/{id}/" + kind).toString());
            ids.put(kind, added.text("/id"));
        }
        for (String kind : List.of("purchases", "returns")) {
            ids.put(kind, api.post("/api/v1/" + kind, sale(kind)).text("/id"));
        }
        ids.put("invoices", api.post("/api/v1/invoices", invoice()).text("/id"));
        JsonNode product = example("/api/v1/products");
        sku = product.path("sku").asString("");
        ids.put("products", api.post("/api/v1/products", product.toString()).text("/id"));
        JsonNode interest = example("/api/v1/customers/{id}/interests");
        ids.put("interests", api.post(hers + "/interests", interest.toString()).text("/id"));
        assertThat(ids.values()).noneMatch(String::isEmpty);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (!paths.path("/api/v1/" + id.getKey() + "/" + ONE_ID).has("get")) {
                continue;
            }
            assertThat(api.get("/api/v1/" + id.getKey() + "/" + id.getValue()).status())
                    .as("%s", id)
                    .isEqualTo(200);
        }
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    void no_question_finds_what_is_anothers() {
        paths.forEachEntry((path, operations) -> {
            if (isOfClients(path) && operations.has("get") && !isEndless(operations.path("get"))) {
                for (String address : addresses(path, operations.path("get"))) {
                    Answer answer = api.get(address.replace(" ", "%20"), NORTH);
                    assertThat(answer.status())
                            .as("%s %s", address, answer.response().body())
                            .isEqualTo(path.contains("{") ? 404 : 200);
                    assertThat(answer.response().body()).as(address).doesNotContain(ids.values());
                }
            }
        });
    }

    @Test
    void questions_that_name_a_customer_by_a_parameter_know_none_and_others_find_nothing() {
        Answer events = api.get("/api/v1/events?customer=" + ids.get("customers"), NORTH);
        assertThat(events.text("/violations/0/code")).isEqualTo("unknown");
        Answer hers = api.get("/api/v1/events/" + eventId);
        assertThat(hers.status()).isEqualTo(200);
        String command = hers.text("/metadata/commandId");
        assertThat(api.get("/api/v1/commands/" + command + "/trace").status()).isEqualTo(200);
        for (String path :
                List.of("events/" + eventId, "events/" + eventId + "/causes", "commands/" + command + "/trace")) {
            assertThat(api.get("/api/v1/" + path, NORTH).status()).as(path).isEqualTo(404);
        }
        assertThat(api.get("/api/v1/events/export", NORTH).response().body()).isEmpty();
        assertThat(api.get("/api/v1/events", NORTH).body().path("items")).isEmpty();
        assertThat(api.get("/api/v1/customers", NORTH).body().path("items")).isEmpty();
        assertThat(api.get("/api/v1/reports/overview", NORTH).text("/customers"))
                .isEqualTo("0");
    }

    @Test
    void no_command_reaches_what_is_anothers() {
        String before = history();
        paths.forEachEntry((path, operations) -> {
            if (isOfClients(path) && path.contains(ONE_ID) && operations.has("post")) {
                for (String address : addresses(path, operations.path("post"))) {
                    Answer answer = api.post(address, example(path).toString(), NORTH);
                    assertThat(answer.status())
                            .as("%s %s", address, answer.response().body())
                            .isEqualTo(404);
                }
            }
        });
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void no_line_of_a_batch_does_either() {
        String before = history();
        List<String> lines = new ArrayList<>();
        paths.forEachEntry((path, operations) -> {
            if (isOfClients(path) && path.contains(ONE_ID) && operations.has("post")) {
                for (String id : ids.values()) {
                    ObjectNode body = (ObjectNode) example(path).deepCopy();
                    if (body.has("externalId")) {
                        body.put("externalId", Integer.toString(lines.size())); // two at once would be in dispute
                    }
                    lines.add("{\"command\":\"%s\",\"id\":\"%s\",\"body\":%s}"
                            .formatted(commandOf(operations.path("post")), id, body));
                }
            }
        });
        Answer answer = api.send(
                "POST",
                "/api/v1/commands:batch",
                BodyPublishers.ofString(String.join("\n", lines) + "\n"),
                List.of("Content-Type", "application/x-ndjson", "CIS-Client", "north"));
        assertThat(answer.response().body().lines())
                .hasSize(lines.size())
                .allMatch(
                        line -> line.contains("\"status\":404"),
                        answer.response().body());
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void nothing_new_can_be_made_of_what_is_anothers() {
        String before = history();
        for (String kind : List.of("purchases", "returns")) {
            Answer answer = api.post("/api/v1/" + kind, sale(kind), NORTH);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
            assertThat(answer.text("/violations/0/field")).isEqualTo("/customerId");
        }
        Answer invoice = api.post("/api/v1/invoices", invoice(), NORTH);
        assertThat(invoice.status()).as(invoice.response().body()).isEqualTo(422);
        assertThat(invoice.text("/violations/0/field")).isEqualTo("/customerId");
        assertThat(history()).isEqualTo(before);
    }

    /** Read models and what they could not apply are the operators', whose client companies are all of them. */
    private static boolean isOfClients(String path) {
        return path.startsWith("/api/v1/")
                && !path.startsWith("/api/v1/projections/")
                && !path.startsWith("/api/v1/dead-letters/");
    }

    private static boolean isEndless(JsonNode operation) {
        JsonNode content = operation.at("/responses/200/content");
        return content.size() == 1 && content.has("text/event-stream");
    }

    /** The path with every id there is, of whatever kind, and with what it cannot do without. */
    private List<String> addresses(String path, JsonNode operation) {
        StringBuilder query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean(false)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asString(""))
                        .append('=')
                        .append(parameter.path("example").asString(""));
            }
        });
        return path.contains(ONE_ID)
                ? ids.values().stream()
                        .map(id -> path.replace(ONE_ID, id) + query)
                        .toList()
                : List.of(path.replace("{sku}", sku) + query);
    }

    private JsonNode example(String path) {
        JsonNode example = paths.path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        assertThat(example.isObject()).as("example of %s", path).isTrue();
        if (example.has("eventId")) {
            ((ObjectNode) example).put("eventId", eventId);
        }
        return example;
    }

    private String sale(String kind) {
        return """
                {"customerId":"%s","source":"%s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR",
                 "lines":[{"description":"Mug","quantity":2,"unitPrice":"1.50"}]}""".formatted(ids.get("customers"), kind);
    }

    private String invoice() {
        return """
                {"customerId":"%s","currency":"EUR","termsDays":14,
                 "lines":[{"description":"Mug","quantity":2,"unitPrice":"1.50","taxRate":"23"}]}""".formatted(ids.get("customers"));
    }

    private static String commandOf(JsonNode operation) {
        String schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString("");
        return schema.substring(schema.lastIndexOf('/') + 1);
    }

    private String history() {
        String all = "/api/v1/events?limit=500";
        return api.get(all).response().body() + api.get(all, NORTH).response().body();
    }
}
