package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.Shelves.INTEREST;
import static cis.query.story.Shelves.INTERESTED;
import static cis.query.story.Shelves.LAMP;
import static cis.query.story.Shelves.MUG;
import static cis.query.story.Shelves.POT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingForProductsTest {

    private static final String API = "/api/v1";

    @LocalServerPort
    private int port;

    @Test
    void products_are_listed_by_sku_page_by_page() throws Exception {
        Answer first = get("/products?limit=2");
        assertThat(first.items("/sku")).containsExactly("A", "LAMP-1");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        Answer second = get("/products?limit=2&cursor=" + first.text("/nextCursor"));
        assertThat(second.items("/sku")).containsExactly("P.7");
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @Test
    void products_are_listed_by_state() throws Exception {
        assertThat(get("/products?state=draft").items("/sku")).containsExactly("LAMP-1");
        assertThat(get("/products?state=published").items("/sku")).containsExactly("A");
        assertThat(get("/products?state=retired&query=pot").items("/sku")).containsExactly("P.7");
        assertThat(get("/products?state=sold").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"cafe, A", "MUG caf, A", "lamp-1, LAMP-1", "lam oil, LAMP-1", "p.7, P.7", "te po, P.7"})
    void a_product_is_found_by_words_of_its_name_or_sku(String query, String sku) throws Exception {
        assertThat(get("/products?query=" + encoded(query)).items("/sku")).containsExactly(sku);
    }

    @ParameterizedTest
    @ValueSource(strings = {"painted", "ug", "+++", "mug lamp"})
    void nothing_is_found_by_less(String query) throws Exception {
        assertThat(get("/products?query=" + encoded(query)).items("/sku")).isEmpty();
    }

    @Test
    void a_list_shows_what_is_published_and_costs_today() throws Exception {
        Answer found = get("/products?query=cafe");
        assertThat(found.text("/items/0/name")).isEqualTo("Café mug");
        assertThat(found.body().at("/items/0/draftVersion").asInt()).isEqualTo(2);
        assertThat(found.texts("/items/0/prices", "/amount")).containsExactly("12.00", "9.50");
    }

    @Test
    void a_product_is_seen_whole_by_id_and_by_sku() throws Exception {
        Answer mug = get("/products/" + MUG);
        assertThat(mug.header("ETag")).isEqualTo("\"6\"");
        assertThat(mug.texts("/versions", "/content/name")).containsExactly("Café mug", "Café mug, painted");
        assertThat(mug.texts("/prices", "/validFrom")).containsExactly("2026-01-01", "2026-01-01", "2026-04-01");
        assertThat(get("/products/by-sku/A").body()).isEqualTo(mug.body());
        assertThat(get("/products/by-sku/P.7").text("/id")).isEqualTo(POT.toString());
        assertThat(get("/products/by-sku/LAMP-1").text("/id")).isEqualTo(LAMP.toString());
    }

    @Test
    void a_day_says_which_version_and_prices_held() throws Exception {
        Answer before = get("/products/" + MUG + "?on=2026-03-02");
        assertThat(before.body().at("/onDay").has("state")).isFalse();
        Answer later = get("/products/by-sku/A?on=2026-04-01");
        assertThat(later.body().at("/onDay/version").asInt()).isEqualTo(1);
        assertThat(later.texts("/onDay/prices", "/amount")).containsExactly("12.00", "9.90");
        assertThat(get("/products/" + MUG + "?on=soon").status()).isEqualTo(400);
    }

    @Test
    void what_was_bought_and_is_not_defined_is_listed() throws Exception {
        Answer all = get("/reports/unknown-products");
        assertThat(all.texts("/rows", "/sku")).as("A is defined").containsExactly("B");
        assertThat(all.text("/rows/0/quantity")).isEqualTo("1");
        assertThat(all.body().at("/rows/0/purchases").asInt()).isEqualTo(1);
        assertThat(all.text("/rows/0/firstSeen")).isEqualTo("2011-03");
        assertThat(get("/reports/unknown-products?from=2011-04-01").texts("/rows", "/sku"))
                .isEmpty();
        assertThat(get("/reports/unknown-products?from=2011-04-02").status()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_or_anothers_is_not_found() throws Exception {
        for (String path : List.of(
                "/products/" + new UUID(9, 9),
                "/products/" + ADA,
                "/products/by-sku/Z",
                "/interests/" + new UUID(9, 9),
                "/customers/" + new UUID(9, 9) + "/interests")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/products/" + MUG, "/products/by-sku/A", "/interests/" + INTEREST)) {
            assertThat(Answer.get(port, API + path, "CIS-Client", "north").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Answer.get(port, API + "/products", "CIS-Client", "north").items("/sku"))
                .isEmpty();
    }

    @Test
    void an_interest_is_seen_in_its_customers_list_by_itself_and_in_the_timeline() throws Exception {
        Answer listed = get("/customers/" + INTERESTED + "/interests");
        assertThat(listed.items("/sku")).containsExactly("A");
        assertThat(get("/interests/" + INTEREST).body()).isEqualTo(listed.body().at("/items/0"));
        assertThat(get("/customers/" + ADA + "/interests").items("/sku")).isEmpty();
        Answer timeline = get("/customers/" + INTERESTED + "/timeline?limit=1");
        assertThat(timeline.text("/items/0/sentence")).isEqualTo("Was interested in product A (web).");
    }

    private Answer get(String path) throws Exception {
        return Answer.get(port, API + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
