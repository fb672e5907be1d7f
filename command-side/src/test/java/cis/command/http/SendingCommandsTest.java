package cis.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import cis.command.dispatch.MemoryHistory;
import cis.platform.event.RecordedEvent;
import cis.platform.event.TemporarilyUnavailable;
import cis.platform.json.JsonRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@CommandSideTest
class SendingCommandsTest {
    private static final JsonMapper JSON = JsonRules.http();
    private static final String PERSON = """
            {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryHistory history;

    @Test
    void a_creation_answers_201_with_where_it_is_its_version_and_its_position() throws Exception {
        HttpResponse<String> answer = post("/api/v1/customers", PERSON);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(header(answer, "Location"))
                .isEqualTo("/api/v1/customers/" + body.path("id").stringValue());
        assertThat(header(answer, "ETag")).isEqualTo("\"1\"");
        assertThat(header(answer, "CIS-Position")).isEqualTo(Long.toString(history.head()));
        assertThat(body.path("events").get(0).path("type").stringValue()).isEqualTo("customer.registered");
        assertThat(body.propertyNames()).containsExactly("id", "version", "position", "events");
        assertThat(answer.headers().map()).doesNotContainKey("idempotent-replayed");
    }

    @Test
    void an_event_carries_who_asked_for_whom_and_from_which_request() throws Exception {
        HttpResponse<String> answer = post("/api/v1/customers", PERSON, "CIS-Actor", "agent-7", "CIS-Client", "north");
        RecordedEvent event = last();
        String customer = JSON.readTree(answer.body()).path("id").stringValue();
        assertThat(event.metadata())
                .containsEntry("actorId", "agent-7")
                .containsEntry("actorKind", "human")
                .containsEntry("client", "north")
                .containsEntry("customerId", customer)
                .containsEntry("correlationId", event.metadata("commandId"))
                .containsEntry("causationId", event.metadata("commandId"))
                .containsOnlyKeys(
                        "actorId",
                        "actorKind",
                        "client",
                        "customerId",
                        "commandId",
                        "correlationId",
                        "causationId",
                        "idempotency");
    }

    @Test
    void a_repeated_creation_with_a_key_gets_the_first_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/api/v1/customers", PERSON, "Idempotency-Key", key);
        long head = history.head();
        HttpResponse<String> again = post("/api/v1/customers", PERSON, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
        assertThat(history.head()).isEqualTo(head);
    }

    @Test
    void a_key_with_another_body_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        post("/api/v1/customers", PERSON, "Idempotency-Key", key);
        expect(
                post("/api/v1/customers", PERSON.replace("Ada", "Bea"), "Idempotency-Key", key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_source_record_is_registered_once() throws Exception {
        String record = customer("shop", UUID.randomUUID().toString());
        JsonNode first = JSON.readTree(post("/api/v1/customers", record).body());
        HttpResponse<String> again = post("/api/v1/customers", record);
        assertThat(JSON.readTree(again.body())).isEqualTo(first);
        assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
        expect(post("/api/v1/customers", record.replace("PERSON", "ORGANISATION")), 409, "NATURAL_KEY_TAKEN");
    }

    @Test
    void a_purchase_finds_its_customer_by_source_record() throws Exception {
        String record = UUID.randomUUID().toString();
        JsonNode customer = JSON.readTree(
                post("/api/v1/customers", customer("shop", record)).body());
        HttpResponse<String> answer = post("/api/v1/purchases", purchase(record, record));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(last().metadata("customerId")).isEqualTo(customer.path("id").stringValue());
        assertThat(UUID.fromString(JSON.readTree(answer.body()).path("id").stringValue())
                        .version())
                .isEqualTo(5);
    }

    @Test
    void a_purchase_of_an_unknown_source_record_names_the_field() throws Exception {
        HttpResponse<String> answer = post("/api/v1/purchases", purchase("nobody", "1"));
        expect(answer, 422, "CUSTOMER_UNKNOWN");
        assertThat(fields(answer)).containsExactly("/customerId");
    }

    @Test
    void a_key_of_a_purchase_is_bound_to_its_body_although_the_record_is_its_id() throws Exception {
        String record = UUID.randomUUID().toString();
        post("/api/v1/customers", customer("shop", record));
        String key = UUID.randomUUID().toString();
        post("/api/v1/purchases", purchase(record, "A" + key), "Idempotency-Key", key);
        HttpResponse<String> again = post("/api/v1/purchases", purchase(record, "A" + key), "Idempotency-Key", key);
        assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
        expect(
                post("/api/v1/purchases", purchase(record, "B" + key), "Idempotency-Key", key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_command_that_changes_nothing_answers_with_the_head() throws Exception {
        String id = registered();
        post(tag(id), "{\"tag\":\"vip\"}");
        HttpResponse<String> again = post(tag(id), "{\"tag\":\"vip\"}");
        JsonNode body = JSON.readTree(again.body());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(body.path("events").size()).isZero();
        assertThat(body.path("version").intValue()).isEqualTo(2);
        assertThat(body.path("position").longValue()).isEqualTo(history.head());
    }

    @Test
    void a_stale_version_is_refused_and_the_current_one_is_not() throws Exception {
        String id = registered();
        expect(post(tag(id), "{\"tag\":\"a\"}", "If-Match", "\"0\""), 412, "STALE_VERSION");
        expect(post(tag(id), "{\"tag\":\"a\"}", "If-Match", "\"2\""), 412, "STALE_VERSION");
        assertThat(post(tag(id), "{\"tag\":\"a\"}", "If-Match", "W/\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(post(tag(id), "{\"tag\":\"b\"}", "If-Match", "*").statusCode())
                .isEqualTo(200);
        expect(post(tag(id), "{\"tag\":\"c\"}", "If-Match", "3"), 400, "INVALID_PARAMETER");
    }

    @Test
    void another_client_company_finds_nothing() throws Exception {
        expect(post(tag(registered()), "{\"tag\":\"a\"}", "CIS-Client", "south"), 404, "NOT_FOUND");
        expect(post(tag(UUID.randomUUID().toString()), "{\"tag\":\"a\"}"), 404, "NOT_FOUND");
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() throws Exception {
        HttpResponse<String> answer = post("/api/v1/customers", """
                {"party":"ROBOT","name":{"given":7,"nick":"x"},"contactPoints":[{"channel":"EMAIL"},null],
                 "birthDate":"yesterday","customerId":"01890000-0000-7000-8000-000000000001"}""");
        expect(answer, 400, "MALFORMED_REQUEST");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "/party",
                        "/name/given",
                        "/name/nick",
                        "/contactPoints/0/value",
                        "/contactPoints/1",
                        "/birthDate",
                        "/customerId");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/customers, 405, METHOD_NOT_ALLOWED",
        "GET, /nowhere, 404, NO_SUCH_ENDPOINT",
        "POST, /api/v1/customers?x=1, 400, INVALID_PARAMETER",
        "POST, /api/v1/customers?x=%FF, 400, INVALID_PARAMETER",
        "POST, /api/v1/customers/17/add-tag, 400, INVALID_PARAMETER"
    })
    void what_no_controller_takes_is_a_problem_too(String method, String path, int status, String code)
            throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, BodyPublishers.ofString("{\"tag\":\"a\"}"))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
        expect(answer, status, code);
        if (status == 405) {
            assertThat(header(answer, "Allow")).contains("POST");
        }
    }

    @Test
    void wrong_media_types_and_sizes_are_refused() throws Exception {
        expect(post("/api/v1/customers", PERSON, "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        expect(post("/api/v1/customers", PERSON, "Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
        expect(post("/api/v1/customers", PERSON, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
        expect(post("/api/v1/customers", " ".repeat(1_048_577)), 413, "BODY_TOO_LARGE");
        expect(post("/api/v1/customers", PERSON, "CIS-Actor", "ada@example.org"), 400, "INVALID_PARAMETER");
    }

    @Test
    void an_address_that_tomcat_refuses_is_a_problem_too() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /a[b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "MALFORMED_REQUEST");
        }
    }

    @Test
    void an_unforeseen_failure_tells_nothing_but_its_correlation_id() throws Exception {
        HttpResponse<String> answer = post(tag(registered()), "{\"tag\":\"crash\"}");
        expect(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("personal", "Exception", "cis.");
        assertThat(JSON.readTree(answer.body()).path("correlationId").stringValue())
                .hasSize(36);
    }

    @Test
    void a_store_that_takes_no_writes_is_503_with_retry_after() throws Exception {
        history.failWith(new DiskFull());
        HttpResponse<String> answer = post("/api/v1/customers", PERSON);
        expect(answer, 503, "STORE_UNAVAILABLE");
        assertThat(header(answer, "Retry-After")).isEqualTo("1");
    }

    @Test
    void a_conflict_is_409_and_a_lost_creation_race_is_tried_once_more() throws Exception {
        String id = registered();
        history.failWith(new ConcurrencyException("taken"));
        expect(post(tag(id), "{\"tag\":\"a\"}"), 409, "CONCURRENT_CHANGE");
        history.failWith(new AggregateStreamCreationException("taken"));
        assertThat(post("/api/v1/customers", PERSON).statusCode()).isEqualTo(201);
    }

    @Test
    void a_problem_leads_to_its_explanation() throws Exception {
        JsonNode problem = JSON.readTree(post("/api/v1/customers", "{}").body());
        HttpResponse<String> explained = http.send(
                HttpRequest.newBuilder(uri(problem.path("type").stringValue())).build(), BodyHandlers.ofString());
        assertThat(explained.statusCode()).isEqualTo(200);
        assertThat(explained.body()).contains("MALFORMED_REQUEST", "meaning");
    }

    @Test
    void the_interface_describes_itself() throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri("/openapi.json")).build(), BodyHandlers.ofString());
        JsonNode api = JSON.readTree(answer.body());
        assertThat(api.path("openapi").stringValue()).startsWith("3.1");
        JsonNode operation =
                api.path("paths").path("/api/v1/customers/{id}/add-tag").path("post");
        assertThat(operation.path("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "404", "406", "409", "412", "413", "415", "422", "429", "503");
        assertThat(operation.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match", "CIS-Actor", "CIS-Client");
        JsonNode creation = api.path("paths").path("/api/v1/customers").path("post");
        assertThat(creation.path("responses").path("201").path("headers").propertyNames())
                .containsExactlyInAnyOrder("Location", "ETag", "CIS-Position", "Idempotent-Replayed");
        assertThat(creation.path("responses").propertyNames()).doesNotContain("200", "404", "412");
        JsonNode tag = api.path("components").path("schemas").path("AddTag");
        assertThat(tag.path("properties").propertyNames()).containsExactly("tag");
        assertThat(api.path("components").path("schemas").propertyNames())
                .contains("RegisterCustomer", "CustomerName", "CommandReply", "Problem", "Violation");
        assertThat(http.send(HttpRequest.newBuilder(uri("/docs")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isIn(200, 302);
    }

    @Test
    void a_batch_answers_line_by_line() throws Exception {
        String record = UUID.randomUUID().toString();
        HttpResponse<String> answer = post(
                "/api/v1/commands:batch",
                "{\"command\":\"RegisterCustomer\",\"body\":" + customer("shop", record) + "}\n"
                        + "{\"command\":\"RecordPurchase\",\"body\":" + purchase(record, record) + "}\n"
                        + "nonsense\n",
                "Content-Type",
                "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()
                        .lines()
                        .map(line -> JSON.readTree(line).path("status").intValue()))
                .containsExactly(201, 201, 400);
    }

    private String registered() throws Exception {
        return JSON.readTree(post("/api/v1/customers", PERSON).body())
                .path("id")
                .stringValue();
    }

    private static String tag(String id) {
        return "/api/v1/customers/" + id + "/add-tag";
    }

    private static String customer(String source, String externalId) {
        return "{\"party\":\"PERSON\",\"source\":\"" + source + "\",\"externalId\":\"" + externalId + "\"}";
    }

    private static String purchase(String customerRecord, String externalId) {
        return "{\"customerId\":{\"source\":\"shop\",\"externalId\":\"" + customerRecord
                + "\"},\"source\":\"shop\",\"externalId\":\"" + externalId
                + "\",\"occurredOn\":\"2026-03-01\",\"currency\":\"EUR\",\"lines\":[{\"description\":\"Tea\","
                + "\"quantity\":1,\"unitPrice\":\"2.50\"}]}";
    }

    private RecordedEvent last() {
        List<RecordedEvent> all = history.all();
        return all.get(all.size() - 1);
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").stringValue()).isEqualTo(code);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return JSON.readTree(answer.body())
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").stringValue())
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static final class DiskFull extends RuntimeException implements TemporarilyUnavailable {}
}
