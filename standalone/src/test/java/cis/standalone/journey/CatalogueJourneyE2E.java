package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A product's life: bought before anyone defined it, defined, priced, published, revised, retired, and bought still. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueJourneyE2E {

    private static final String DEFINITION = """
            {"sku":"85123A","kind":"PRODUCT","content":{"name":"T-light holder","category":"Decoration","unit":"piece"}}""";

    private Api api;
    private String customer = "";
    private String unknown = "";
    private String product = "";

    @BeforeAll
    void start(Api shared) {
        api = shared;
        customer = accepted(
                        201,
                        api.post(
                                "/api/v1/customers",
                                "{\"party\":\"PERSON\",\"name\":{\"given\":\"Ada\",\"family\":\"King\"}}"))
                .text("/id");
    }

    @Test
    @Order(1)
    void a_sku_that_stands_for_nothing_is_bought_and_flagged() {
        unknown = buy("1", "85123A");
        Answer line = api.get("/api/v1/purchases/" + unknown);
        assertThat(line.text("/lines/0/flag")).isEqualTo("UNKNOWN_PRODUCT");
        assertThat(line.body().at("/lines/0/product").isMissingNode()).isTrue();
        Answer report = api.get("/api/v1/reports/unknown-products");
        assertThat(report.text("/rows/0/sku")).isEqualTo("85123A");
        assertThat(report.body().at("/rows/0/purchases").asInt()).isEqualTo(1);
        Answer refused = interest("85123A");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("PRODUCT_UNKNOWN");
    }

    @Test
    @Order(2)
    void a_product_that_was_defined_a_moment_ago_is_known_at_once() {
        Answer defined = accepted(201, api.post("/api/v1/products", DEFINITION));
        product = defined.text("/id");
        assertThat(defined.header("Location")).endsWith("/api/v1/products/" + product);
        assertThat(api.get("/api/v1/reports/unknown-products")
                        .body()
                        .at("/rows")
                        .isEmpty())
                .isTrue();
        Answer line = api.get("/api/v1/purchases/" + buy("2", "85123A"));
        assertThat(line.text("/lines/0/product/id")).isEqualTo(product);
        assertThat(line.text("/lines/0/product/state")).isEqualTo("DRAFT");
        assertThat(line.body().at("/lines/0/flag").isMissingNode()).isTrue();
        assertThat(api.get("/api/v1/purchases/" + unknown).text("/lines/0/flag"))
                .as("what was recorded stays as it was recorded")
                .isEqualTo("UNKNOWN_PRODUCT");
    }

    @Test
    @Order(3)
    void a_sku_is_defined_once() {
        Answer again = api.post("/api/v1/products", DEFINITION);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("/id")).isEqualTo(product);
        Answer other = api.post("/api/v1/products", DEFINITION.replace("piece", "box"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("NATURAL_KEY_TAKEN");
        Answer wrong = api.post("/api/v1/products", DEFINITION.replace("PRODUCT", "THING"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("/violations/0/field")).isEqualTo("/kind");
    }

    @Test
    @Order(4)
    void a_product_is_priced_and_published() {
        accepted(200, decide("set-price", price("2.55", LocalDate.of(2020, 1, 1))));
        accepted(200, decide("publish", "{}"));
        Answer same = accepted(200, decide("publish", "{}"));
        assertThat(same.body().at("/events").isEmpty()).isTrue();
        Answer past = decide("set-price", price("2.45", LocalDate.of(2020, 2, 1)));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text("/code")).isEqualTo("PRICE_DATE_IMPLAUSIBLE");
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        accepted(200, decide("set-price", price("2.95", later)));
        Answer overlap = decide("set-price", price("2.85", later));
        assertThat(overlap.status()).isEqualTo(409);
        assertThat(overlap.text("/code")).isEqualTo("PRICE_OVERLAPS");
        assertThat(api.get("/api/v1/products/by-sku/85123A").text("/onDay/prices/0/amount"))
                .isEqualTo("2.55");
        assertThat(api.get("/api/v1/products/" + product + "?on=" + later).text("/onDay/prices/0/amount"))
                .isEqualTo("2.95");
    }

    @Test
    @Order(5)
    void a_customer_is_interested_in_it() {
        String interest = accepted(201, interest("85123A")).text("/id");
        assertThat(api.get("/api/v1/interests/" + interest).text("/productId")).isEqualTo(product);
        assertThat(api.get("/api/v1/customers/" + customer + "/interests").text("/items/0/id"))
                .isEqualTo(interest);
        assertThat(api.get("/api/v1/customers/" + customer + "/timeline").text("/items/0/sentence"))
                .isEqualTo("Was interested in product 85123A (web).");
    }

    @Test
    @Order(6)
    void a_revision_counts_from_its_publication() {
        accepted(200, decide("revise", "{\"content\":{\"name\":\"Heart T-light holder\"}}"));
        assertThat(soldVersion(buy("3", "85123A"))).isEqualTo(1);
        assertThat(api.get("/api/v1/products?query=heart").body().at("/items").isEmpty())
                .isTrue();
        accepted(200, decide("publish", "{}"));
        assertThat(soldVersion(buy("4", "85123A"))).isEqualTo(2);
        Answer found = api.get("/api/v1/products?query=heart&state=published");
        assertThat(found.text("/items/0/id")).isEqualTo(product);
    }

    @Test
    @Order(7)
    void a_retired_product_is_bought_and_flagged_and_nothing_else() {
        accepted(200, decide("retire", "{\"reason\":\"no longer made\"}"));
        Answer purchase = api.get("/api/v1/purchases/" + buy("5", "85123A"));
        assertThat(purchase.text("/lines/0/flag")).isEqualTo("RETIRED_PRODUCT");
        assertThat(purchase.text("/lines/0/product/state")).isEqualTo("RETIRED");
        for (Answer refused : new Answer[] {
            interest("85123A"),
            decide("publish", "{}"),
            decide("revise", "{\"content\":{\"name\":\"Anew\"}}"),
            decide("set-price", price("1", LocalDate.now(ZoneOffset.UTC).plusDays(60)))
        }) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("PRODUCT_RETIRED");
        }
        assertThat(api.get("/api/v1/products/" + product).text("/retirementReason"))
                .isEqualTo("no longer made");
    }

    @Test
    @Order(8)
    void a_corrected_sku_brings_the_product_behind_it() {
        Answer events = api.get("/api/v1/events?customer=" + customer + "&type=purchase.recorded&limit=1");
        accepted(201, api.post("/api/v1/products", DEFINITION.replace("85123A", "85123B")));
        accepted(
                200,
                api.post(
                        "/api/v1/purchases/" + unknown + "/correct",
                        "{\"eventId\":\"%s\",\"field\":\"/lines/0/sku\",\"value\":\"85123B\",\"reason\":\"misread\"}"
                                .formatted(events.text("/items/0/id"))));
        assertThat(api.get("/api/v1/purchases/" + unknown).text("/lines/0/product/state"))
                .isEqualTo("DRAFT");
    }

    private int soldVersion(String purchase) {
        return api.get("/api/v1/purchases/" + purchase)
                .body()
                .at("/lines/0/product/version")
                .asInt();
    }

    private String buy(String externalId, String sku) {
        return accepted(201, api.post("/api/v1/purchases", """
                                {"customerId":"%s","source":"shop","externalId":"%s","occurredOn":"2026-03-01","currency":"GBP",
                                 "lines":[{"sku":"%s","description":"Holder","quantity":1,"unitPrice":"2.55"}]}""".formatted(customer, externalId, sku)))
                .text("/id");
    }

    private Answer interest(String sku) {
        return api.post(
                "/api/v1/customers/" + customer + "/interests", "{\"sku\":\"%s\",\"channel\":\"web\"}".formatted(sku));
    }

    private Answer decide(String decision, String body) {
        return api.post("/api/v1/products/" + product + "/" + decision, body);
    }

    private static String price(String amount, LocalDate validFrom) {
        return "{\"price\":{\"amount\":\"%s\",\"currency\":\"GBP\"},\"validFrom\":\"%s\"}".formatted(amount, validFrom);
    }

    private static Answer accepted(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        return answer;
    }
}
