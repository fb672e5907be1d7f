package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, the answer is one clear problem that names it, and no event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedCis.class)
class BadInputE2E {

    private Api api;
    private String customer = "";
    private long before;

    @BeforeAll
    void start(Api shared) {
        api = shared;
        customer = api.post(
                        "/api/v1/customers",
                        "{\"party\":\"PERSON\",\"name\":{\"given\":\"Ada\",\"family\":\"Lovelace\"}}")
                .text("/id");
        before = head();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cut off                | /customers | {"party":"PERSON",                                     | 400 | MALFORMED_REQUEST |
        not JSON               | /customers | hello                                                  | 400 | MALFORMED_REQUEST |
        nothing                | /customers | ``                                                     | 400 | MALFORMED_REQUEST |
        an array               | /customers | []                                                     | 400 | MALFORMED_REQUEST |
        null                   | /customers | null                                                   | 400 | MALFORMED_REQUEST |
        a trailing token       | /customers | {"party":"PERSON"} x                                   | 400 | MALFORMED_REQUEST |
        a key twice            | /customers | {"party":"PERSON","party":"PERSON"}                    | 400 | MALFORMED_REQUEST |
        an unknown field       | /customers | {"party":"PERSON","name":{"given":"A","family":"B"},"colour":"red"} | 400 | MALFORMED_REQUEST | /colour
        an unknown party       | /customers | {"party":"ROBOT","name":{"given":"A","family":"B"}}    | 400 | MALFORMED_REQUEST | /party
        a number for a name    | /customers | {"party":"PERSON","name":{"given":1,"family":"B"}}     | 400 | MALFORMED_REQUEST | /name/given
        no family name         | /customers | {"party":"PERSON","name":{"given":"A"}}                | 400 | NAME_INCOMPLETE | /name/family
        no country             | /customers | {"party":"PERSON","name":{"given":"A","family":"B"},"address":{"city":"X"}} | 400 | MALFORMED_REQUEST | /address/country
        an id in the body      | /customers | {"customerId":"0190c0de-0000-7000-8000-000000000000","party":"PERSON","name":{"given":"A","family":"B"}} | 400 | MALFORMED_REQUEST | /customerId
        a tag of the wrong kind | /customers/{id}/add-tag | {"tag":["a"]}                            | 400 | MALFORMED_REQUEST | /tag
        a bad date             | /customers/{id}/change-address | {"address":{"country":"GB"},"effectiveFrom":"2026-02-30"} | 400 | MALFORMED_REQUEST | /effectiveFrom
        no lines               | /purchases | {"customerId":"{id}","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR","lines":[]} | 400 | MALFORMED_REQUEST | /lines
        a float for a price    | /purchases | {"customerId":"{id}","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR","lines":[{"description":"x","quantity":1,"unitPrice":1.5}]} | 400 | MALFORMED_REQUEST | /lines/0/unitPrice
        quantity nought        | /purchases | {"customerId":"{id}","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR","lines":[{"description":"x","quantity":0,"unitPrice":"1.50"}]} | 400 | MALFORMED_REQUEST | /lines/0/quantity
        no such currency       | /purchases | {"customerId":"{id}","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"XXY","lines":[{"description":"x","quantity":1,"unitPrice":"1.50"}]} | 400 | MALFORMED_REQUEST | /currency
        nobody bought it       | /purchases | {"customerId":"0190c0de-0000-7000-8000-000000000000","source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR","lines":[{"description":"x","quantity":1,"unitPrice":"1.50"}]} | 422 | CUSTOMER_UNKNOWN | /customerId
        nobody by that record  | /purchases | {"customerId":{"source":"s","externalId":"nobody"},"source":"s","externalId":"1","occurredOn":"2026-01-01","currency":"EUR","lines":[{"description":"x","quantity":1,"unitPrice":"1.50"}]} | 422 | CUSTOMER_UNKNOWN | /customerId
        an id of nobody        | /customers/0190c0de-0000-7000-8000-000000000000/add-tag | {"tag":"a"} | 404 | NOT_FOUND |
        an id that is none     | /customers/42/add-tag | {"tag":"a"}                                 | 400 | INVALID_PARAMETER |
        no such verb           | /customers/{id}/explode | {}                                        | 404 | NO_SUCH_ENDPOINT |
        """)
    void is_refused(String name, String path, String body, int status, String code, String field) {
        Answer answer = api.post("/api/v1" + path.replace("{id}", customer), body.replace("{id}", customer));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).as(answer.response().body()).isEqualTo(code);
        assertThat(answer.text("/correlationId")).isNotEmpty();
        assertThat(answer.response().body()).doesNotContain("Exception").doesNotContain("cis.");
        if (field != null) {
            assertThat(answer.body()
                            .at("/violations")
                            .valueStream()
                            .map(v -> v.at("/field").asString()))
                    .contains(field);
        }
        assertThat(head()).as("no event").isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/v1/customers/0190c0de-0000-7000-8000-000000000000, 404",
        "GET, /api/v1/customers/x, 400",
        "GET, /api/v1/customers?limit=0, 400",
        "GET, /api/v1/customers?limit=501, 400",
        "GET, /api/v1/customers?limit=many, 400",
        "GET, /api/v1/customers?cursor=%21%21, 400",
        "GET, /api/v1/customers?colour=red, 400",
        "GET, /api/v1/reports/sales?by=colour, 400",
        "GET, /api/v1/reports/sales, 400",
        "GET, /api/v1/reports/sales?by=day&from=2026-02-30, 400",
        "GET, /api/v1/events?after=-1, 400",
        "GET, /api/v1/events?order=sideways, 400",
        "GET, /api/v1/events?type=customer.exploded, 400",
        "GET, /api/v1/nothing, 404",
        "GET, /nothing, 404",
        "DELETE, /api/v1/customers, 405",
        "PUT, /api/v1/customers/x, 405",
    })
    void is_answered_with_a_problem(String method, String path, int status) {
        Answer answer = api.send(method, path, BodyPublishers.noBody(), List.of());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Content-Type, text/plain, 415",
        "Content-Type, application/xml, 415",
        "If-Match, seventeen, 400",
        "If-Match, '\"7\"', 412",
        "CIS-Client, '../etc', 400",
        "CIS-Actor, 'a b', 400",
    })
    void is_refused_for_its_header(String header, String value, int status) {
        List<String> headers = header.equals("Content-Type")
                ? List.of(header, value)
                : List.of("Content-Type", "application/json", header, value);
        Answer answer = api.send(
                "POST",
                "/api/v1/customers/" + customer + "/add-tag",
                BodyPublishers.ofString("{\"tag\":\"a\"}"),
                headers);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(head()).as("no event").isEqualTo(before);
    }

    private long head() {
        return api.get("/api/v1/events?order=desc&limit=1")
                .body()
                .at("/items/0/position")
                .asLong();
    }
}
