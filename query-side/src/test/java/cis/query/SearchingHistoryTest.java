package cis.query;

import static cis.query.story.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import cis.query.story.Story;
import java.util.ArrayList;
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
class SearchingHistoryTest {

    private static final String EVENTS = "/api/v1/events?";

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Test
    void the_bounds_are_the_same_in_both_directions_and_do_not_count() throws Exception {
        assertThat(get("after=3&before=7").items("/position")).containsExactly("4", "5", "6");
        assertThat(get("after=3&before=7&order=desc").items("/position")).containsExactly("6", "5", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order=asc", "order=desc", "order=desc&type=customer.registered", "actor=anna"})
    void pages_lead_through_everything_once(String question) throws Exception {
        List<String> all = get(question + "&limit=500").items("/position");
        List<String> paged = new ArrayList<>();
        String next = EVENTS + question + "&limit=" + (all.size() / 3 + 1);
        while (next != null) {
            Answer page = Answer.get(port, next);
            paged.addAll(page.items("/position"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).hasSizeGreaterThan(3).containsExactlyElementsOf(all);
    }

    @Test
    void a_chain_and_an_actor_are_found() throws Exception {
        assertThat(get("correlation=correlation-5").items("/position")).containsExactly("5");
        assertThat(get("actor=anna&customer=" + BOB).items("/metadata/actorId")).containsOnly("anna");
    }

    @Test
    void a_stretch_of_time_is_one_of_recording() throws Exception {
        String recorded = get("limit=1").text("/items/0/recordedAt");
        assertThat(get("to=" + recorded + "&limit=1").items("/position")).containsExactly("1");
        assertThat(get("from=2026-01-01&to=2026-03-10&limit=1&order=desc").items("/position"))
                .isNotEmpty();
    }

    /** The clock of these tests stands at 2026-03-10, and history begins on 2026-03-01. */
    @ParameterizedTest
    @CsvSource({
        "after=1000000, after, range",
        "before=1000000, before, range",
        "before=0, before, range",
        "after=5&before=5, before, range",
        "after=5&before=4&order=desc, before, range",
        "from=2026-03-11, from, range",
        "to=2025-12-31, to, range",
        "from=2026-03-05&to=2026-03-04, to, range",
        "from=yesterday, from, format",
        "after=-1, after, format",
        "type=customer.renamed, type, unknown",
        "customer=00000000-0000-0001-0000-00000000ffff, customer, unknown",
        "customer=ada, customer, format",
        "actor=nobody, actor, unknown",
        "correlation=none, correlation, unknown",
        "command=none, command, unknown",
        "actor=, actor, format",
        "order=newest, order, unknown",
        "field=name, field, unknown"
    })
    void what_could_never_be_answered_is_refused(String question, String field, String code) throws Exception {
        Answer refused = get(question);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("INVALID_PARAMETER");
        assertThat(refused.texts("/violations", "/field")).containsExactly(field);
        assertThat(refused.texts("/violations", "/code")).containsExactly(code);
    }

    @Test
    void what_another_client_company_has_is_unknown() throws Exception {
        Answer other = Answer.get(port, EVENTS + "customer=" + BOB, "CIS-Client", "north");
        assertThat(other.texts("/violations", "/field")).containsExactly("customer");
    }

    @Test
    void at_the_end_of_history_there_is_an_empty_page() throws Exception {
        Answer end = get("after=" + story.head());
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.items("/position")).isEmpty();
        assertThat(get("actor=anna&type=customer.reopened").status()).isEqualTo(200);
    }

    private Answer get(String question) throws Exception {
        return Answer.get(port, EVENTS + question);
    }
}
