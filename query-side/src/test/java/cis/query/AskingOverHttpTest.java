package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.customer;
import static cis.query.story.Shopping.purchase;
import static cis.query.story.Shopping.returned;
import static org.assertj.core.api.Assertions.assertThat;

import cis.query.story.BilledHistory;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingOverHttpTest {

    private static final String API = "/api/v1";
    private static final String ADAS = API + "/customers/" + ADA;

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Test
    void a_profile_shows_the_customer_whole_with_its_version_as_etag() throws Exception {
        Answer ada = get(ADAS);
        assertThat(ada.status()).as(ada.response().body()).isEqualTo(200);
        assertThat(ada.header("ETag")).isEqualTo("\"1\"");
        assertThat(ada.header("CIS-Position")).isEqualTo(Long.toString(story.head()));
        assertThat(ada.text("/name/family")).isEqualTo("Lovelace");
        assertThat(ada.text("/totals/0/currency")).isEqualTo("GBP");
        assertThat(ada.text("/totals/0/gross/amount")).isEqualTo("54.01");
        assertThat(ada.text("/totals/0/net/amount")).isEqualTo("44.01");
        assertThat(ada.text("/totals/0/firstPurchase")).isEqualTo("2011-03-01");
        assertThat(ada.texts("/latestNotes", "/text"))
                .hasSize(5)
                .startsWith("Note 7")
                .doesNotContain("Note 1, amended");
        assertThat(ada.text("/latestInteraction/topic")).isEqualTo("Delivery");
    }

    @ParameterizedTest
    @CsvSource({
        "lovelace, C-10007",
        "LOVE ad, C-10007",
        "o'bri, C-10015",
        "小, C-10023",
        "zoe straus, C-10031",
        "ada@EXAMPLE.org, C-10007",
        "020 7946 0018, C-10007",
        "c-10015, C-10015",
        "ada-1, C-10007"
    })
    void a_customer_is_found_by_words_of_the_name_or_exactly(String query, String number) throws Exception {
        Answer found = get(API + "/customers?query=" + encoded(query));
        assertThat(found.items("/customerNumber")).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ovelace", "ada bob", "ada@example", "+++", "north", "ad love lace"})
    void nobody_is_found_by_less(String query) throws Exception {
        assertThat(get(API + "/customers?query=" + encoded(query)).items("/customerNumber"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, CUSTOMER WORDS name=Ada Lovelace",
        "LOVE ad, CUSTOMER BEGINNINGS name=Ada Lovelace",
        "strauss Zoe, CUSTOMER WORDS name=Zoë Strauß",
        "ADA@example.org, CUSTOMER EXACT email=Ada@Example.org",
        "020 7946 0018, CUSTOMER EXACT phone=+442079460018",
        "c-10015, CUSTOMER EXACT customerNumber=C-10015",
        "ada-1, CUSTOMER EXACT externalId=ada-1",
        "deliv, COMPLAINT BEGINNINGS category==delivery",
        "MUG cafe, PRODUCT WORDS name=Café mug",
        "LAMP-1, PRODUCT EXACT sku=LAMP-1",
        "lamp-1, PRODUCT EXACT sku=LAMP-1"
    })
    void what_is_found_says_why(String query, String found) throws Exception {
        Answer answer = get(API + "/search?query=" + encoded(query));
        assertThat(answer.text("/hits/0/kind") + " " + answer.text("/hits/0/rank") + " "
                        + answer.text("/hits/0/matched/field") + "=" + answer.text("/hits/0/matched/value"))
                .isEqualTo(found);
        assertThat(get(answer.text("/hits/0/href")).status()).isEqualTo(200);
    }

    @Test
    void of_complaints_that_fit_equally_well_the_newest_comes_first() throws Exception {
        List<String> received = new ArrayList<>();
        for (String href : get(API + "/search?kinds=complaint&query=delivery").texts("/hits", "/href")) {
            received.add(get(href).text("/receivedOn"));
        }
        assertThat(received).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void documents_are_found_by_their_number_and_by_how_it_begins() throws Exception {
        String client = BilledHistory.CLIENT;
        List<String> all =
                get(API + "/search?query=inv-2026", "CIS-Client", client).texts("/hits", "/title");
        assertThat(all).isNotEmpty().isSorted().allMatch(number -> number.startsWith("INV-2026-"));
        Answer one = get(API + "/search?query=" + all.getFirst(), "CIS-Client", client);
        assertThat(one.texts("/hits", "/rank")).containsExactly("EXACT");
        assertThat(get(one.text("/hits/0/href"), "CIS-Client", client).text("/number"))
                .isEqualTo(all.getFirst());
        assertThat(get(API + "/search?kinds=customer&query=" + all.getFirst(), "CIS-Client", client)
                        .texts("/hits", "/id"))
                .isEmpty();
        assertThat(get(API + "/search?query=" + all.getFirst(), "CIS-Client", "north")
                        .texts("/hits", "/id"))
                .isEmpty();
    }

    @Test
    void customers_come_page_by_page_in_the_order_of_names() throws Exception {
        List<String> numbers = new ArrayList<>();
        String next = API + "/customers?query=pa&limit=3";
        int pages = 0;
        while (next != null) {
            Answer page = get(next);
            numbers.addAll(page.items("/customerNumber"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.body().at("/nextCursor").isMissingNode());
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates().isSorted();
        assertThat(get(API + "/customers").items("/customerNumber")).hasSize(11);
        assertThat(get(API + "/customers?tag=vip").items("/customerNumber")).containsExactly("C-10007", "C-10015");
    }

    @Test
    void lists_of_a_customer_are_newest_first() throws Exception {
        assertThat(get(ADAS + "/purchases").items("/id"))
                .containsExactly(
                        purchase(2).toString(),
                        purchase(3).toString(),
                        purchase(1).toString());
        assertThat(get(ADAS + "/purchases").items("/status"))
                .containsExactly("RECORDED", "REVERSED", "PARTLY_RETURNED");
        assertThat(get(ADAS + "/returns").items("/total/amount")).containsExactly("10.00");
        assertThat(get(ADAS + "/notes?limit=2").items("/text")).containsExactly("Note 7", "Note 6");
        assertThat(get(ADAS + "/interactions").items("/topic")).containsExactly("Delivery");
        assertThat(get(API + "/customers/" + BOB + "/notes").items("/text")).isEmpty();
    }

    @Test
    void single_things_are_seen_as_they_stand() throws Exception {
        Answer corrected = get(API + "/purchases/" + purchase(2));
        assertThat(corrected.body().at("/total").toString()).isEqualTo("{\"amount\":\"30.00\",\"currency\":\"GBP\"}");
        assertThat(corrected.text("/lines/0/amount/amount")).isEqualTo("30.00");
        assertThat(corrected.text("/lines/0/unitPrice")).isEqualTo("10");
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(get(API + "/purchases/" + purchase(1)).text("/lines/0/returned"))
                .isEqualTo("1");
        assertThat(get(API + "/returns/" + returned(1)).text("/externalId")).isEqualTo("return-1");
        assertThat(get(API + "/notes/" + ShopHistory.FIRST_NOTE).text("/text")).isEqualTo("Note 1, amended");
        assertThat(get(API + "/interactions/" + ShopHistory.CALL).text("/agent"))
                .isEqualTo("agent-7");
    }

    @Test
    void the_timeline_goes_by_business_time_and_is_filtered_and_paged() throws Exception {
        Answer all = get(ADAS + "/timeline");
        assertThat(all.items("/at")).hasSize(17).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(get(ADAS + "/timeline?type=purchase.recorded,return.recorded")
                        .items("/sentence"))
                .containsExactly(
                        "Brought back 1 item for 10.00 GBP (shop return-1).",
                        "Bought 1 item for 7.00 EUR (shop order-3).",
                        "Bought 1 item for 10.00 GBP (shop order-2).",
                        "Bought 2 items for 24.01 GBP (shop order-1).");
        assertThat(get(ADAS + "/timeline?from=2011-04-01&to=2011-04-01").items("/type"))
                .containsExactly("purchase.recorded");
        Answer first = get(ADAS + "/timeline?limit=10");
        Answer second = get(ADAS + "/timeline?limit=10&cursor=" + first.text("/nextCursor"));
        List<String> paged = new ArrayList<>(first.items("/position"));
        paged.addAll(second.items("/position"));
        assertThat(paged).isEqualTo(all.items("/position"));
        assertThat(second.body().at("/nextCursor").isMissingNode()).isTrue();
    }

    @Test
    void events_are_read_in_both_directions() throws Exception {
        Answer oldest = get(API + "/events?limit=2");
        assertThat(oldest.items("/position")).containsExactly("1", "2");
        assertThat(oldest.items("/payload/name/given")).containsExactly("Ada", "Bob");
        assertThat(oldest.items("/aggregate/type")).containsOnly("customer");
        assertThat(get(API + "/events?limit=1&after=" + oldest.text("/nextCursor"))
                        .items("/position"))
                .containsExactly("3");
        assertThat(get(API + "/events?order=desc&limit=1&customer=" + BOB).items("/type"))
                .containsExactly("customer.tag-added");
        assertThat(get(API + "/events?type=purchase.reversed").items("/payload/reason"))
                .containsExactly("entered twice");
    }

    @Test
    void reports_tell_what_was_sold() throws Exception {
        Answer overview = get(API + "/reports/overview");
        assertThat(overview.text("/customers")).isEqualTo("11");
        assertThat(overview.text("/totals/0/net/amount")).isEqualTo("54.01");
        assertThat(overview.texts("/months", "/month"))
                .hasSize(12)
                .startsWith("2025-04")
                .endsWith("2026-03");
        Answer then = get(API + "/reports/overview?month=2011-06");
        assertThat(then.texts("/months", "/month"))
                .hasSize(12)
                .startsWith("2010-07")
                .endsWith("2011-06");
        assertThat(then.text("/months/8/totals/0/gross/amount")).isEqualTo("24.01");
        assertThat(then.body().at("/totals")).isEqualTo(overview.body().at("/totals"));
        assertThat(get(API + "/reports/sales?by=month").texts("/rows", "/key"))
                .containsExactly("2011-03", "2011-04", "2011-05", "2011-06");
        assertThat(get(API + "/reports/sales?by=day&from=2011-04-01&to=2011-05-04")
                        .texts("/rows", "/key"))
                .containsExactly("2011-04-01");
        assertThat(get(API + "/reports/sales?by=country&currency=GBP").texts("/rows", "/net/amount"))
                .containsExactly("40.00", "14.01");
        assertThat(get(API + "/reports/sales?by=product&from=2011-03-01&to=2011-05-31")
                        .texts("/rows", "/quantity"))
                .containsExactly("6", "1");
    }

    @Test
    void reports_tell_what_and_who_sells_best_and_who_comes_again() throws Exception {
        Answer top = get(API + "/reports/top-products?by=quantity&from=2011-03-01&to=2011-05-31");
        assertThat(top.texts("/rows", "/sku")).containsExactly("A", "B");
        assertThat(top.texts("/rows", "/quantity")).containsExactly("6", "1");
        Answer together = get(API + "/reports/bought-together?sku=B");
        assertThat(together.texts("/rows", "/withSku")).containsExactly("A");
        assertThat(together.texts("/rows", "/confidence")).containsExactly("1.0000");
        assertThat(get(API + "/reports/bought-together").texts("/rows", "/sku")).containsExactly("B");
        Answer customers = get(API + "/reports/customers?from=2011-03-01&to=2012-05-31");
        assertThat(customers.texts("/rows", "/active").subList(0, 3)).containsExactly("1", "1", "1");
        assertThat(customers.texts("/rows", "/dormant")).endsWith("0", "1", "2");
        Answer cohorts = get(API + "/reports/cohorts?by=spending&to=2011-03-31");
        assertThat(cohorts.texts("/rows/0/spending", "/amount")).containsExactly("24.01", "0.00", "30.00");
    }

    @Test
    void every_question_is_described() throws Exception {
        Answer description = get("/openapi.json");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().at("/paths").propertyNames())
                .contains(
                        API + "/customers",
                        API + "/customers/{id}",
                        API + "/customers/{id}/timeline",
                        API + "/customers/{id}/purchases",
                        API + "/returns/{id}",
                        API + "/notes/{id}",
                        API + "/reports/overview",
                        API + "/reports/sales",
                        API + "/events");
        assertThat(description.texts("/paths/~1api~1v1~1events/get/parameters", "/name"))
                .contains("after", "order", "type", "customer", "limit");
    }

    @Test
    void other_client_companies_have_their_own() throws Exception {
        assertThat(get(ADAS, "CIS-Client", "north").status()).isEqualTo(404);
        assertThat(get(ADAS + "/notes", "CIS-Client", "north").status()).isEqualTo(404);
        assertThat(get(API + "/purchases/" + purchase(1), "CIS-Client", "north").status())
                .isEqualTo(404);
        assertThat(get(API + "/customers", "CIS-Client", "north").items("/name/family"))
                .containsExactly("North");
        assertThat(get(API + "/events", "CIS-Client", "north").items("/aggregate/id"))
                .containsExactly(customer(20).toString());
        assertThat(get(API + "/reports/overview", "CIS-Client", "north").text("/customers"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/00000000-0000-0001-0000-000000000099",
                "/customers/00000000-0000-0001-0000-000000000099/timeline",
                "/customers/00000000-0000-0001-0000-000000000099/purchases",
                "/purchases/00000000-0000-0001-0000-000000000001"
            })
    void what_is_not_known_is_404(String path) throws Exception {
        Answer answer = get(API + path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/nobody", "/customers/nobody/timeline", "/purchases/1", "/notes/x"})
    void what_is_no_id_is_400(String path) throws Exception {
        Answer answer = get(API + path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/violations/0/field")).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "/customers?limit=0&cursor=x, cursor limit",
        "/customers?limit=501, limit",
        "/customers?query=%20, query",
        "/customers?quarry=x, quarry",
        "/customers?cursor=dGltZWxpbmU6eA, cursor",
        "/customers/00000000-0000-0001-0000-000000000001/timeline?type=x&from=yesterday&to=2011-02-30, from to type",
        "/events?after=-1&order=up&customer=ada, after customer order",
        "/reports/overview?month=2011, month",
        "/reports/overview?month=2011-13, month",
        "/reports/overview?month=2011-03-01, month",
        "/search, query",
        "'/search?query=%20&kinds=customer,house&limit=0', query kinds limit",
        "/reports/sales, by",
        "/reports/top-products?by=price&from=2011-01-02&limit=0, by from limit",
        "/reports/bought-together?sku=%20&to=2011-01-02, sku to",
        "/reports/customers?dormantAfter=0&from=2011-02-01&to=2011-01-31, dormantAfter to",
        "/reports/cohorts?by=age, by",
        "/reports/sales?by=week&currency=pounds, by currency",
        "/reports/sales?by=day&from=2011-02-02&to=2011-02-01, to",
        "/reports/sales?by=product&from=2011-02-02&to=2011-03-30, from to"
    })
    void each_parameter_that_is_not_of_its_form_is_named(String path, String fields) throws Exception {
        Answer answer = get(API + path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.texts("/violations", "/field")).containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void a_position_that_is_not_reached_is_503_and_one_that_is_no_position_400() throws Exception {
        assertThat(get(ADAS, "CIS-Position", Long.toString(story.head())).status())
                .isEqualTo(200);
        Answer late = get(ADAS, "CIS-Position", Long.toString(story.head() + 1), "Prefer", "wait=0");
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.text("/code")).isEqualTo("NOT_CAUGHT_UP");
        assertThat(late.header("Retry-After")).isNotNull();
        assertThat(get(ADAS, "CIS-Position", "soon").status()).isEqualTo(400);
    }

    private Answer get(String path, String... headers) throws IOException, InterruptedException {
        return Answer.get(port, path, headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
