package cis.query;

import static cis.query.story.Complaining.complaint;
import static cis.query.story.People.ADA;
import static cis.query.story.ShopHistory.DEBTOR;
import static cis.query.story.Shopping.purchase;
import static cis.query.story.Shopping.returned;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.billing.DocumentKind;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.platform.event.RecordedEvent;
import cis.query.story.BilledHistory;
import cis.query.story.CareHistory;
import cis.query.story.Invoicing;
import cis.query.story.Shelves;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in the description are answers that are really given; each field of them is described. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class DescribingQuestionsTest {

    private static final String API = "/api/v1/";
    private static final String WRITE = "cis.documents.write";
    private static final String HOW_TO_WRITE =
            "an example is out of date; write them anew with: mvn test -pl query-side"
                    + " -am -Dtest=DescribingQuestionsTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE;
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "cis", "query", "examples");
    private static final String FINALISED = "<finalised>";
    private static final String ISSUED = "<issued>";
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("customers", "customers?query=ada"),
            Map.entry("customers/{id}", "customers/" + ADA),
            Map.entry("customers/{id}/timeline", "customers/" + ADA + "/timeline?limit=2"),
            Map.entry("customers/{id}/history", "customers/" + ADA + "/history?field=/totals/GBP/net&limit=2"),
            Map.entry("customers/{id}/diff", "customers/" + ADA + "/diff?from=17&to=18"),
            Map.entry("customers/{id}/replay", "customers/" + ADA + "/replay?from=18&limit=1"),
            Map.entry("customers/{id}/purchases", "customers/" + ADA + "/purchases?limit=1"),
            Map.entry("customers/{id}/returns", "customers/" + ADA + "/returns"),
            Map.entry("customers/{id}/notes", "customers/" + ADA + "/notes?limit=2"),
            Map.entry("customers/{id}/interactions", "customers/" + ADA + "/interactions"),
            Map.entry("purchases/{id}", "purchases/" + purchase(1)),
            Map.entry("returns/{id}", "returns/" + returned(1)),
            Map.entry("notes/{id}", "notes/" + ShopHistory.FIRST_NOTE),
            Map.entry("interactions/{id}", "interactions/" + ShopHistory.CALL),
            Map.entry("reports/overview", "reports/overview?month=2011-06"),
            Map.entry("customers/{id}/balance", "customers/" + DEBTOR + "/balance"),
            Map.entry(
                    "customers/{id}/statement",
                    "customers/" + DEBTOR + "/statement?from=2026-01-10&to=2026-02-28&limit=3"),
            Map.entry("receivables/ageing", "receivables/ageing"),
            Map.entry("receivables/ledger", "receivables/ledger?from=2026-01-01&currency=GBP&limit=2"),
            Map.entry("reports/revenue", "reports/revenue?by=tax"),
            Map.entry("reports/sales", "reports/sales?by=month"),
            Map.entry("reports/top-products", "reports/top-products?by=quantity"),
            Map.entry("reports/bought-together", "reports/bought-together?sku=A"),
            Map.entry("reports/customers", "reports/customers"),
            Map.entry("reports/cohorts", "reports/cohorts?by=customers"),
            Map.entry("invoices", "invoices?limit=2"),
            Map.entry("invoices/{id}", "invoices/" + Invoicing.invoice(2)),
            Map.entry("credit-notes/{id}", "credit-notes/" + Invoicing.creditNote(1)),
            Map.entry("payments", "payments?state=unapplied"),
            Map.entry("payments/{id}", "payments/" + Invoicing.payment(2)),
            Map.entry("document-series", "document-series"),
            Map.entry(
                    "document-series/{id}/proof",
                    "document-series/" + Invoicing.series(DocumentKind.INVOICE, 2026) + "/proof"),
            Map.entry("complaints", "complaints?state=open"),
            Map.entry("complaints/{id}", "complaints/" + complaint(1)),
            Map.entry("complaints/deadlines", "complaints/deadlines?within=7"),
            Map.entry("feedback", "feedback?kind=praise"),
            Map.entry("feedback/{id}", "feedback/" + CareHistory.feedback(1)),
            Map.entry("reports/complaints", "reports/complaints?by=category"),
            Map.entry("reports/recurring-issues", "reports/recurring-issues?from=2026-01-01&to=2026-03-31"),
            Map.entry("search", "search?query=ada"),
            Map.entry("products", "products?query=mug"),
            Map.entry("products/{id}", "products/" + Shelves.MUG),
            Map.entry("products/by-sku/{sku}", "products/by-sku/LAMP-1"),
            Map.entry("customers/{id}/interests", "customers/" + Shelves.INTERESTED + "/interests"),
            Map.entry("interests/{id}", "interests/" + Shelves.INTEREST),
            Map.entry("reports/unknown-products", "reports/unknown-products"),
            Map.entry("events", "events?limit=1"),
            Map.entry("events/export", "events/export?before=2"),
            Map.entry("events/{id}", "events/" + FINALISED),
            Map.entry("events/{id}/causes", "events/" + ISSUED + "/causes"),
            Map.entry("events/{id}/effects", "events/" + ISSUED + "/effects"),
            Map.entry("commands/{id}/trace", "commands/" + FINALISED + "/trace"),
            Map.entry("projections", "projections"),
            Map.entry("projections/{name}", "projections/invoices"),
            Map.entry("dead-letters", "dead-letters?limit=1"),
            Map.entry("dead-letters/{id}", "dead-letters/customers_v2:1"));

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    private JsonNode description;

    @BeforeEach
    void readTheDescription() throws Exception {
        description = Answer.get(port, "/openapi.json").body();
    }

    @Test
    void each_example_is_the_answer_to_a_question() throws Exception {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            Answer answer = ask(asked);
            assertThat(answer.status()).as(asked.getValue()).isEqualTo(200);
            answers.put(asked.getKey(), answer.body());
        }
        if (System.getProperty(WRITE) != null) {
            write(answers);
            return;
        }
        answers.forEach((path, answer) -> assertThat(content(ok(path)).path("example"))
                .as("%s: %s", path, HOW_TO_WRITE)
                .isEqualTo(answer));
    }

    @Test
    void every_question_has_an_example_and_says_its_headers_and_refusals() {
        for (JsonNode operation : questions().values()) {
            String summary = operation.path("summary").asString("");
            assertThat(content(operation.at("/responses/200")).has("example"))
                    .as(summary)
                    .isTrue();
            assertThat(operation.path("parameters").findValuesAsString("name"))
                    .as(summary)
                    .contains("CIS-Actor", "CIS-Client", "CIS-Position", "Prefer")
                    .doesNotHaveDuplicates();
            assertThat(operation.path("responses").propertyNames()).as(summary).contains("200", "400", "406", "503");
            assertThat(operation.at("/responses/200/headers").has("CIS-Position"))
                    .as(summary)
                    .isTrue();
            assertThat(operation.at("/responses/503/headers").has("Retry-After"))
                    .as(summary)
                    .isTrue();
        }
    }

    @Test
    void headers_are_described_where_they_come_and_nowhere_else() throws Exception {
        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            Answer answer = ask(asked);
            JsonNode headers = ok(asked.getKey()).path("headers");
            assertThat(headers.has("ETag")).as(asked.getKey()).isEqualTo(answer.header("ETag") != null);
            assertThat(headers.has("Link"))
                    .as(asked.getKey())
                    .isEqualTo(answer.body().has("items"));
        }
    }

    @Test
    void every_field_of_an_example_is_described() {
        questions().forEach((path, operation) -> {
            JsonNode content = content(operation.at("/responses/200"));
            requireDescribed(path, content.path("example"), content.path("schema"));
        });
    }

    /** Documents are those of the shop that sends invoices. */
    private Answer ask(Map.Entry<String, String> asked) throws Exception {
        String context = asked.getKey().split("/", -1)[0];
        boolean billed = Set.of("invoices", "credit-notes", "payments", "document-series")
                        .contains(context)
                || asked.getValue().contains("<");
        String question = asked.getValue()
                .replace(
                        FINALISED + "/trace",
                        first(InvoiceFinalised.class).metadata(MetadataKeys.COMMAND_ID) + "/trace")
                .replace(FINALISED, first(InvoiceFinalised.class).id().toString())
                .replace(ISSUED, first(InvoiceIssued.class).id().toString());
        return Answer.get(port, API + question, "CIS-Client", billed ? BilledHistory.CLIENT : "main");
    }

    /** Of those of the shop that sends invoices. */
    private RecordedEvent first(Class<? extends DomainEvent> type) {
        return story.events().stream()
                .filter(event -> event.client().equals(BilledHistory.CLIENT) && type.isInstance(event.payload()))
                .findFirst()
                .orElseThrow();
    }

    private void requireDescribed(String place, JsonNode value, JsonNode given) {
        JsonNode schema = given.has("$ref")
                ? description.at(given.path("$ref").asString("").substring(1))
                : given;
        assertThat(schema.isObject()).as("%s is described", place).isTrue();
        if (value.isArray()) {
            value.forEach(item -> requireDescribed(place + "/-", item, schema.path("items")));
        } else if (value.isObject() && schema.has("properties")) {
            value.forEachEntry((name, field) -> requireDescribed(
                    place + "/" + name, field, schema.path("properties").path(name)));
        } else if (!value.isObject()) {
            assertThat(schema.path("type").toString()).as(place).contains(typeOf(value));
        }
    }

    private static String typeOf(JsonNode value) {
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isNumber() ? "integer" : "string";
    }

    /** Those that come to an end. */
    private Map<String, JsonNode> questions() {
        Map<String, JsonNode> questions = new TreeMap<>();
        description.path("paths").forEachEntry((path, item) -> {
            if (path.startsWith(API)
                    && item.has("get")
                    && content(item.at("/get/responses/200")).isObject()) {
                questions.put(path.substring(API.length()), item.path("get"));
            }
        });
        assertThat(questions.keySet()).containsExactlyInAnyOrderElementsOf(ASKED.keySet());
        return questions;
    }

    /** JSON, where there is such a form of the answer; else a line of it. */
    private static JsonNode content(JsonNode answer) {
        JsonNode json = answer.at("/content/application~1json");
        return json.isMissingNode() ? answer.at("/content/application~1x-ndjson") : json;
    }

    private JsonNode ok(String path) {
        return description
                .path("paths")
                .path(API + path)
                .path("get")
                .path("responses")
                .path("200");
    }

    private static void write(Map<String, JsonNode> answers) throws Exception {
        Files.createDirectories(EXAMPLES);
        JsonMapper json = new JsonMapper();
        for (Map.Entry<String, JsonNode> answer : answers.entrySet()) {
            String name = answer.getKey().replace("/", "-").replaceAll("[{}]", "") + ".json";
            Files.writeString(
                    EXAMPLES.resolve(name),
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(answer.getValue()) + "\n");
        }
    }
}
