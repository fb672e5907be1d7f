package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API names every endpoint, and its examples work as they stand; only ids are filled in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
class OpenApiExamplesE2E {

    private static final List<String> DECISIONS_ABOUT_A_CUSTOMER = List.of(
            "add-contact-point",
            "verify-contact-point",
            "mark-contact-point-bounced",
            "set-primary-contact-point",
            "remove-contact-point",
            "change-name",
            "change-address",
            "set-preference",
            "add-tag",
            "remove-tag",
            "record-demographics",
            "record-birth-date",
            "assign-owner",
            "link-source-record",
            "unlink-source-record",
            "flag-vulnerability",
            "clear-vulnerability",
            "notes",
            "interactions",
            "close",
            "reopen",
            "correct-field",
            "record-death");

    private static final List<String> DECISIONS_ABOUT_WHAT_IS_OWED = List.of(
            "/invoices/{id}/credit-notes",
            "/invoices/{id}/dispute",
            "/invoices/{id}/settle-dispute",
            "/invoices/{id}/write-off",
            "/invoices/{id}/reverse-write-off",
            "/credit-notes/{id}/refund",
            "/payments/{id}/allocate",
            "/payments/{id}/reverse-allocation",
            "/payments/{id}/reverse",
            "/payments/{id}/refund");

    private static final List<String> DECISIONS_ABOUT_AN_INVOICE =
            List.of("add-line", "remove-line", "finalise", "discard");

    /** In an order in which each of them is possible. */
    private static final List<String> DECISIONS_ABOUT_A_COMPLAINT = List.of(
            "acknowledge",
            "assign",
            "record-finding",
            "classify-severity",
            "propose-resolution",
            "reject-resolution",
            "escalate",
            "send-final-response",
            "refer-externally",
            "close",
            "reopen",
            "withdraw");

    private static final List<String> DECISIONS_ABOUT_A_PRODUCT = List.of("revise", "set-price", "publish", "retire");

    private static final Set<String> QUESTIONS = Set.of(
            "/customers",
            "/customers/{id}",
            "/customers/{id}/timeline",
            "/customers/{id}/purchases",
            "/customers/{id}/returns",
            "/customers/{id}/notes",
            "/customers/{id}/interactions",
            "/purchases/{id}",
            "/returns/{id}",
            "/notes/{id}",
            "/interactions/{id}",
            "/products",
            "/products/{id}",
            "/products/by-sku/{sku}",
            "/customers/{id}/interests",
            "/interests/{id}",
            "/reports/unknown-products",
            "/reports/overview",
            "/reports/sales",
            "/events");

    private Api api;
    private JsonNode paths;
    private Answer customer;

    @BeforeAll
    void start(Api shared) {
        api = shared.as("main"); // who has a seller
        Answer description = api.get("/openapi.json");
        assertThat(description.text("/openapi")).startsWith("3.1");
        paths = description.body().path("paths");
        customer = send("/customers", "", "");
    }

    @Test
    void every_question_is_described() {
        assertThat(described("get")).containsAll(QUESTIONS);
        QUESTIONS.forEach(
                path -> assertThat(operation(path, "get").path("summary").asString(""))
                        .as(path)
                        .isNotBlank());
    }

    @Test
    void every_command_is_described_and_has_its_example_sent_here() {
        Set<String> sent = new TreeSet<>(Set.of(
                "/customers",
                "/purchases",
                "/purchases/{id}/reverse",
                "/purchases/{id}/correct",
                "/returns",
                "/notes/{id}/amend",
                "/invoices",
                "/payments",
                "/products",
                "/customers/{id}/interests",
                "/commands:batch"));
        sent.addAll(Set.of(
                "/complaints",
                "/complaints/{id}/accept-resolution",
                "/feedback",
                "/feedback/{id}/reply",
                "/feedback/{id}/escalate"));
        DECISIONS_ABOUT_A_COMPLAINT.forEach(decision -> sent.add("/complaints/{id}/" + decision));
        DECISIONS_ABOUT_A_PRODUCT.forEach(decision -> sent.add("/products/{id}/" + decision));
        sent.addAll(DECISIONS_ABOUT_WHAT_IS_OWED);
        DECISIONS_ABOUT_AN_INVOICE.forEach(decision -> sent.add("/invoices/{id}/" + decision));
        DECISIONS_ABOUT_A_CUSTOMER.forEach(decision -> sent.add("/customers/{id}/" + decision));
        assertThat(described("post")).isEqualTo(sent);
    }

    @Test
    void every_operation_says_its_headers_and_with_what_it_may_be_refused() {
        paths.forEachEntry((path, operations) -> {
            if (path.startsWith("/api/v1")) {
                operations.forEachEntry((method, operation) -> {
                    if (isAct(path, method)) {
                        requireWholeAct(path, operation);
                    } else {
                        requireWhole(path, method, operation);
                    }
                });
            }
        });
    }

    /** What operators do is no command of a caller: it is told apart by where it is. */
    private static boolean isAct(String path, String method) {
        return method.equals("post")
                && (path.startsWith("/api/v1/projections/") || path.startsWith("/api/v1/dead-letters/"));
    }

    private static void requireWholeAct(String path, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        assertThat(operation.path("parameters").findValuesAsString("name"))
                .as(path)
                .contains("CIS-Actor", "CIS-Client")
                .doesNotHaveDuplicates();
        assertThat(responses.propertyNames()).as(path).contains("400", "404", "409", "415", "503");
        assertThat(responses.has("202")).as(path).isEqualTo(path.startsWith("/api/v1/projections/"));
        assertThat(responses.at("/202/headers").has("Location")).as(path).isEqualTo(responses.has("202"));
        assertThat(operation.at("/requestBody/content/application~1json/schema").isObject())
                .as(path)
                .isTrue();
    }

    private static void requireWhole(String path, String method, JsonNode operation) {
        String place = method + " " + path;
        JsonNode responses = operation.path("responses");
        boolean batch = path.endsWith(":batch");
        boolean creation = responses.has("201");
        assertThat(operation.path("parameters").findValuesAsString("name"))
                .as(place)
                .containsAll(headers(method, batch, creation))
                .doesNotHaveDuplicates();
        JsonNode told = responses.path(creation ? "201" : "200").path("headers");
        assertThat(told.has("CIS-Position")).as(place).isEqualTo(!batch);
        assertThat(told.has("Idempotent-Replayed")).as(place).isEqualTo(method.equals("post") && !batch);
        assertThat(told.has("Location")).as(place).isEqualTo(creation);
        assertThat(responses.propertyNames()).as(place).contains("400", batch ? "429" : "503");
        responses.forEachEntry((status, response) -> {
            if (!status.startsWith("2")) {
                assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                .asString(""))
                        .as(place + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
                assertThat(response.path("headers").has("Retry-After"))
                        .as(place + " " + status)
                        .isEqualTo(Set.of("429", "503").contains(status));
            }
        });
    }

    private static List<String> headers(String method, boolean batch, boolean creation) {
        List<String> headers = new ArrayList<>(List.of("CIS-Actor", "CIS-Client"));
        if (method.equals("get")) {
            headers.addAll(List.of("CIS-Position", "Prefer"));
        } else if (!batch) {
            headers.addAll(creation ? List.of("Idempotency-Key") : List.of("Idempotency-Key", "If-Match"));
        }
        return headers;
    }

    @Test
    void the_examples_about_a_customer_work() {
        for (String decision : DECISIONS_ABOUT_A_CUSTOMER) {
            send("/customers/{id}/" + decision, customer.text("/id"), customer.text("/events/0/id"));
        }
        String note =
                api.get("/api/v1/customers/" + customer.text("/id") + "/notes").text("/items/0/id");
        send("/notes/{id}/amend", note, "");
    }

    /** Whom the examples of billing are about. */
    private void registerReader() {
        api.post("/api/v1/customers", """
                {"party":"PERSON","source":"shop","externalId":"14911","name":{"given":"Ada","family":"Lovelace"},
                 "address":{"line1":"12 St James's Square","city":"London","postalCode":"SW1Y 4JH","country":"GB"}}""");
    }

    @Test
    void the_examples_about_purchases_work() {
        api.post("/api/v1/customers", """
                {"party":"PERSON","source":"shop","externalId":"14646"}""");
        Answer purchase = send("/purchases", "", "");
        String id = purchase.text("/id");
        send("/purchases/{id}/correct", id, purchase.text("/events/0/id"));
        send("/purchases/{id}/reverse", id, "");
        send("/returns", "", "");
    }

    @Test
    void the_examples_about_products_work() {
        String product = send("/products", "", "").text("/id");
        api.post("/api/v1/customers", """
                {"party":"PERSON","source":"shop","externalId":"15311"}""");
        String interested = api.get("/api/v1/customers?query=15311").text("/items/0/id");
        send("/customers/{id}/interests", interested, "");
        DECISIONS_ABOUT_A_PRODUCT.forEach(decision -> send("/products/{id}/" + decision, product, ""));
    }

    @Test
    void the_examples_about_what_is_billed_and_paid_work_together() {
        registerReader();
        send("/invoices/{id}/discard", send("/invoices", "", "").text("/id"), "");
        String invoice = send("/invoices", "", "").text("/id");
        for (String decision : List.of("add-line", "remove-line", "finalise", "credit-notes")) {
            send("/invoices/{id}/" + decision, invoice, "");
        }
        for (String decision : List.of("dispute", "settle-dispute", "write-off", "reverse-write-off")) {
            send("/invoices/{id}/" + decision, invoice, "");
        }
        String payment = send("/payments", "", "").text("/id");
        for (String decision : List.of("reverse-allocation", "allocate", "refund")) {
            send("/payments/{id}/" + decision, payment, "", invoice);
        }
        String returned = api.post(
                        "/api/v1/payments",
                        ((ObjectNode) example("/payments"))
                                .put("externalId", "18")
                                .toString())
                .text("/id");
        send("/payments/{id}/reverse", returned, "");
        refundCredit();
    }

    /** An invoice that is paid, credited in part: that much is to be given back. */
    private void refundCredit() {
        String paid = send("/invoices", "", "").text("/id");
        send("/invoices/{id}/finalise", paid, "");
        ObjectNode whole = (ObjectNode) example("/payments");
        whole.put("externalId", "19")
                .put("invoiceId", paid)
                .putObject("amount")
                .put("amount", "158.40")
                .put("currency", "EUR");
        api.post("/api/v1/payments", whole.toString());
        send(
                "/credit-notes/{id}/refund",
                send("/invoices/{id}/credit-notes", paid, "").text("/id"),
                "");
    }

    @Test
    void the_examples_about_complaints_and_feedback_work() {
        registerReader();
        String feedback = send("/feedback", "", "").text("/id");
        send("/feedback/{id}/reply", feedback, "");
        String accepted = send("/feedback/{id}/escalate", feedback, "").text("/id");
        for (String decision : List.of("acknowledge", "assign", "propose-resolution", "accept-resolution")) {
            send("/complaints/{id}/" + decision, accepted, "");
        }
        String complaint = send("/complaints", "", "").text("/id");
        DECISIONS_ABOUT_A_COMPLAINT.forEach(decision -> send("/complaints/{id}/" + decision, complaint, ""));
    }

    @Test
    void the_example_of_a_batch_works() {
        JsonNode body = operation("/commands:batch", "post")
                .path("requestBody")
                .path("content")
                .path("application/x-ndjson");
        Answer answer = api.send(
                "POST",
                "/api/v1/commands:batch",
                BodyPublishers.ofString(body.path("example").asString("")),
                List.of("Content-Type", "application/x-ndjson"));
        assertThat(answer.response().body().lines())
                .isNotEmpty()
                .allMatch(
                        line -> line.contains("\"status\":20"),
                        answer.response().body());
    }

    @Test
    void the_documents_show_without_the_internet() {
        Answer docs = api.get("/docs");
        assertThat(docs.status()).isEqualTo(302);
        Answer page = api.get(docs.header("Location"));
        assertThat(page.response().body()).contains("Swagger UI").doesNotContain("https://");
        assertThat(api.get("/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(api.get("/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
        assertThat(api.get("/swagger-ui/swagger-initializer.js").response().body())
                .contains("openapi.json");
        assertThat(api.get("/").response().body()).contains("CIS is running");
    }

    private Answer send(String path, String id, String eventId) {
        return send(path, id, eventId, "");
    }

    private Answer send(String path, String id, String eventId, String invoiceId) {
        JsonNode example = example(path);
        if (example.has("invoiceId")) {
            ((ObjectNode) example).put("invoiceId", invoiceId);
        }
        if (example.has("eventId")) {
            ((ObjectNode) example).put("eventId", eventId);
        }
        Answer answer = api.post("/api/v1" + path.replace("{id}", id), example.toString());
        JsonNode described = operation(path, "post").path("responses");
        Set<Integer> expected = described.has("201") ? Set.of(201) : Set.of(200);
        assertThat(expected).as("%s %s", path, answer.response().body()).contains(answer.status());
        String location = answer.header("Location");
        if (!location.isEmpty() && described("get").contains(location.replaceAll("/api/v1(/.*)/[^/]+", "$1/{id}"))) {
            assertThat(api.get(location).text("/id")).isEqualTo(answer.text("/id"));
        }
        return answer;
    }

    private JsonNode example(String path) {
        JsonNode example = operation(path, "post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        assertThat(example.isObject()).as("example of %s", path).isTrue();
        return example;
    }

    private JsonNode operation(String path, String method) {
        return paths.path("/api/v1" + path).path(method);
    }

    private Set<String> described(String method) {
        Set<String> found = new TreeSet<>();
        paths.forEachEntry((path, operations) -> {
            if (path.startsWith("/api/v1") && operations.has(method) && !isAct(path, method)) {
                found.add(path.substring("/api/v1".length()));
            }
        });
        return found;
    }
}
