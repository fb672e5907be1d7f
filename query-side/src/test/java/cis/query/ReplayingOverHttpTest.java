package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.customer;
import static cis.query.story.ShopHistory.DEBTOR;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.platform.json.JsonRules;
import cis.query.story.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class ReplayingOverHttpTest {

    private static final String EVENTS = "text/event-stream";
    private static final JsonMapper JSON = JsonRules.http();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Test
    void history_says_who_changed_what_from_what_to_what_and_by_which_event() throws Exception {
        Answer notes = get(ADA, "/history?field=/latestNotes&limit=1");
        assertThat(notes.status()).as(notes.response().body()).isEqualTo(200);
        assertThat(notes.text("/items/0/actor")).isEqualTo("anna");
        assertThat(notes.text("/items/0/actorKind")).isEqualTo("human");
        assertThat(notes.text("/items/0/event/type")).isEqualTo("note.added");
        assertThat(notes.text("/items/0/recordedAt")).isEqualTo("2026-03-02T10:00:07Z");
        Answer totals = get(ADA, "/history?field=/totals/GBP/net&order=asc");
        assertThat(totals.items("/after/amount")).startsWith("24.01", "34.01").endsWith("44.01");
        assertThat(totals.items("/before/amount")).startsWith("", "24.01", "34.01");
        assertThat(totals.items("/effective")).startsWith("2011-03-01", "2011-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void all_pages_of_history_together_are_the_whole_of_it(String order) throws Exception {
        Answer whole = get(ADA, "/history?limit=500&order=" + order);
        assertThat(whole.body().has("nextCursor")).isFalse();
        List<JsonNode> all = new ArrayList<>();
        Answer page = get(ADA, "/history?limit=7&order=" + order);
        page.body().path("items").forEach(all::add);
        while (page.header("Link") != null) {
            String next = Objects.requireNonNull(page.header("Link")).replaceAll("^<|>.*$", "");
            page = Answer.get(port, next);
            page.body().path("items").forEach(all::add);
        }
        assertThat(all).containsExactlyElementsOf(whole.body().path("items"));
    }

    @Test
    void history_is_of_one_actor_one_field_one_stretch_where_asked() throws Exception {
        assertThat(get(ADA, "/history?actor=nobody").items("/field")).isEmpty();
        assertThat(get(ADA, "/history?actor=anna&field=/name").items("/field"))
                .containsExactlyInAnyOrder("/name/given", "/name/family");
        assertThat(get(ADA, "/history?from=1&to=1&field=/customerNumber").items("/after"))
                .containsExactly("C-10007");
        assertThat(get(ADA, "/history?from=2&field=/customerNumber").items("/after"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/history?field=name, field, unknown",
        "/history?field=/nam, field, unknown",
        "/history?from=99999, from, range",
        "/history?to=2010-01-01T00:00:00Z, to, range",
        "/history?from=2026-03-05&to=2026-03-04, to, range",
        "/history?from=2027-01-01, from, range",
        "/history?order=up, order, unknown",
        "/history?cursor=abc, cursor, format",
        "/history?limit=0, limit, range",
        "/history?at=1, at, unknown",
        "/diff?from=99999, from, range",
        "/diff?from=2010-01-01T00:00:00Z, from, range",
        "/diff?to=soon, to, format",
        "/diff?from=3&to=2, to, range",
        "/replay?from=99999, from, range",
        "/replay?limit=0, limit, range"
    })
    void what_makes_no_sense_is_a_problem_that_names_it(String asked, String field, String code) throws Exception {
        Answer refused = get(ADA, asked);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.text("/violations/0/field")).isEqualTo(field);
        assertThat(refused.text("/violations/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/diff", "/replay"})
    void nobody_and_those_of_other_companies_are_not_found(String what) throws Exception {
        assertThat(get(customer(999), what).status()).isEqualTo(404);
        assertThat(get(customer(20), what).status()).isEqualTo(404);
        assertThat(Answer.get(port, "/api/v1/customers/x" + what).status()).isEqualTo(400);
    }

    @Test
    void a_cursor_is_good_for_the_list_it_came_from_only() throws Exception {
        String cursor = get(ADA, "/history?limit=1").text("/nextCursor");
        assertThat(get(ADA, "/history?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(get(ADA, "/history?order=asc&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(get(BOB, "/history?cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void a_difference_names_for_each_field_what_set_it_last() throws Exception {
        Answer difference = get(ADA, "/diff?from=1");
        assertThat(difference.status()).as(difference.response().body()).isEqualTo(200);
        assertThat(difference.text("/from/position")).isEqualTo("1");
        assertThat(difference.text("/to/position")).isEqualTo(Long.toString(story.head()));
        JsonNode net = change(difference, "/totals/GBP/net");
        assertThat(net.has("before")).isFalse();
        assertThat(net.at("/after/amount").asString()).isEqualTo("44.01");
        assertThat(net.at("/event/type").asString()).isEqualTo("return.recorded");
        assertThat(difference.texts("/changes", "/field")).noneMatch(field -> field.startsWith("/totals/EUR"));
        assertThat(get(ADA, "/diff?from=3&to=3").body().path("changes")).isEmpty();
    }

    @Test
    void a_difference_from_nothing_is_the_whole_profile() throws Exception {
        Answer difference = get(DEBTOR, "/diff");
        assertThat(difference.body().has("from")).isFalse();
        assertThat(difference.texts("/changes", "/field"))
                .contains("/id", "/name/organisation", "/totals/GBP/invoiced");
        assertThat(change(difference, "/totals/GBP/paid").at("/event/type").asString())
                .isEqualTo("payment.posted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7})
    void the_last_step_of_a_replay_is_the_profile(int number) throws Exception {
        HttpResponse<String> replay = replay(customer(number), "", "Accept", "application/x-ndjson");
        assertThat(replay.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        List<JsonNode> steps = replay.body().lines().map(JSON::readTree).toList();
        assertThat(steps.getLast().path("state"))
                .isEqualTo(get(customer(number), "").body());
        assertThat(steps.getFirst().at("/event/type").asString()).isEqualTo("customer.registered");
    }

    @Test
    void a_replay_as_server_sent_events_goes_on_after_the_last_one_seen() throws Exception {
        HttpResponse<String> all = replay(ADA, "", "Accept", EVENTS);
        assertThat(all.headers().firstValue("Content-Type").orElse("")).startsWith(EVENTS);
        List<String> ids = lines(all, "id: ");
        assertThat(all.body()).endsWith("event: end\ndata: {}\n\n");
        assertThat(lines(replay(ADA, "?limit=3", "Accept", EVENTS), "id: "))
                .containsExactlyElementsOf(ids.subList(0, 3));
        HttpResponse<String> rest = replay(ADA, "", "Accept", EVENTS, "Last-Event-ID", ids.get(4));
        assertThat(lines(rest, "id: ")).containsExactlyElementsOf(ids.subList(5, ids.size()));
        assertThat(lines(rest, "data: ")).isSubsetOf(lines(all, "data: "));
        assertThat(replay(ADA, "", "Accept", EVENTS, "Last-Event-ID", ids.getLast())
                        .statusCode())
                .isEqualTo(204);
        assertThat(replay(ADA, "", "Accept", EVENTS, "Last-Event-ID", "x").statusCode())
                .isEqualTo(400);
        assertThat(replay(ADA, "", "Accept", EVENTS, "Last-Event-ID", "99999").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_replay_begins_where_it_is_told_to() throws Exception {
        List<String> ids = lines(replay(ADA, "", "Accept", EVENTS), "id: ");
        assertThat(lines(replay(ADA, "?from=" + ids.get(6), "Accept", EVENTS), "id: "))
                .containsExactlyElementsOf(ids.subList(6, ids.size()));
    }

    @Test
    void nothing_but_lines_and_events_can_be_had() throws Exception {
        assertThat(replay(ADA, "", "Accept", "application/xml").statusCode()).isEqualTo(406);
        assertThat(replay(ADA, "?limit=1", "Accept", "*/*")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("application/x-ndjson");
    }

    private static JsonNode change(Answer difference, String field) {
        for (JsonNode change : difference.body().path("changes")) {
            if (change.path("field").asString("").equals(field)) {
                return change;
            }
        }
        throw new AssertionError(field + " is not in " + difference.body());
    }

    private static List<String> lines(HttpResponse<String> events, String prefix) {
        return events.body()
                .lines()
                .filter(line -> line.startsWith(prefix) && !line.equals("data: {}"))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private Answer get(CustomerId customer, String rest) throws IOException, InterruptedException {
        return Answer.get(port, "/api/v1/customers/" + customer + rest);
    }

    private HttpResponse<String> replay(CustomerId customer, String query, String... headers)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/customers/" + customer + "/replay" + query);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .headers(headers)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
