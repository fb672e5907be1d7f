package cis.query;

import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.json.JsonRules;
import cis.query.story.Story;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
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
class HandingOnEventsTest {

    private static final String EXPORT = "/api/v1/events/export";
    private static final JsonMapper JSON = JsonRules.http();

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Test
    void each_line_is_an_event_as_the_search_shows_it() throws Exception {
        JsonNode items = Answer.get(port, "/api/v1/events?limit=500").body().at("/items");
        List<JsonNode> lines = lines(EXPORT);
        assertThat(lines).hasSize(items.size()).hasSizeGreaterThan(50);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).isEqualTo(items.get(i));
        }
    }

    @Test
    void an_export_goes_on_after_the_last_position_that_came() throws Exception {
        List<String> all = get(EXPORT, "").body().lines().toList();
        String third = Long.toString(lines(EXPORT).get(2).at("/position").asLong());
        assertThat(get(EXPORT + "?after=" + third, "").body().lines()).isEqualTo(all.subList(3, all.size()));
        assertThat(get(EXPORT + "?after=" + story.head(), "").body()).isEmpty();
    }

    @Test
    void it_is_filtered_as_the_search_is() throws Exception {
        assertThat(lines(EXPORT + "?type=customer.registered&customer=" + ADA))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.at("/payload/name/given").asString()).isEqualTo("Ada"));
        assertThat(get(EXPORT, "", "CIS-Client", "north").body().lines()).hasSize(1);
        assertThat(get(EXPORT, "", "CIS-Client", "nowhere").body()).isEmpty();
    }

    @Test
    void cloud_events_have_the_attributes_of_their_specification() throws Exception {
        JsonNode event = lines(EXPORT + "?format=cloudevents&customer=" + ADA).getFirst();
        assertThat(event.propertyNames())
                .allMatch(name -> name.matches("[a-z0-9]{1,20}"))
                .contains("correlationid", "actorid", "partitionkey");
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/source").asString()).isEqualTo("urn:cis:main");
        assertThat(event.at("/type").asString()).isEqualTo("customer.registered");
        assertThat(event.at("/subject").asString()).isEqualTo("customer/" + ADA);
        assertThat(event.at("/time").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(event.at("/sequence").asString()).isEqualTo("000000000000000001");
        assertThat(event.at("/data/name/given").asString()).isEqualTo("Ada");
        assertThat(lines(EXPORT + "?format=cloudevents&after="
                        + event.at("/sequence").asString()))
                .hasSize(lines(EXPORT).size() - 1);
    }

    @Test
    void a_table_has_a_line_for_each_event_and_no_cell_is_a_formula() throws Exception {
        HttpResponse<String> answer = get(EXPORT + "?format=csv", "");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"events.csv\"");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertThat(rows).hasSize(lines(EXPORT).size());
            NamedCsvRecord ada = rows.getFirst();
            assertThat(ada.getField("type")).isEqualTo("customer.registered");
            assertThat(JSON.readTree(ada.getField("payload")).at("/name/given").asString())
                    .isEqualTo("Ada");
            assertThat(rows).anyMatch(row -> row.getField("reason").equals("'=1+1"));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)^[=+@-].*")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/x-ndjson",
        "application/x-ndjson, application/x-ndjson",
        "text/csv, text/csv;charset=UTF-8",
        "application/cloudevents+json, application/x-ndjson",
        "'text/csv;q=0.4, application/x-ndjson;q=0.6', application/x-ndjson"
    })
    void accept_chooses_the_format(String accept, String type) throws Exception {
        HttpResponse<String> answer = get(EXPORT + "?after=1&before=3", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";"))
                .startsWith(type);
        assertThat(answer.body().contains("specversion")).isEqualTo(accept.contains("cloudevents"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=xml",
                "after=1000000",
                "type=customer.renamed",
                "customer=00000000-0000-0001-0000-00000000ffff",
                "limit=3",
                "from=2030-01-01"
            })
    void what_cannot_be_exported_is_refused_before_it_begins(String question) throws Exception {
        HttpResponse<String> refused = get(EXPORT + "?" + question, "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(get(EXPORT, "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "after=1000000, after",
        "customer=00000000-0000-0001-0000-00000000ffff, customer",
        "type=customer.renamed, type",
        "actor=anna, actor"
    })
    void who_cannot_listen_is_told_so(String question, String field) throws Exception {
        Answer refused = Answer.get(port, "/api/v1/events/stream?" + question);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("/violations", "/field")).containsExactly(field);
        assertThat(Answer.get(port, "/api/v1/events/stream", "Last-Event-ID", "x")
                        .texts("/violations", "/field"))
                .containsExactly("Last-Event-ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events/stream", EXPORT})
    void the_headers_alone_are_no_stream(String path) throws Exception {
        HttpRequest head = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(head, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private List<JsonNode> lines(String path) throws Exception {
        return get(path, "").body().lines().map(JSON::readTree).toList();
    }

    private HttpResponse<String> get(String path, String accept, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
