package cis.query.replay;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.history.query.CustomerDifference;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldDifference;
import cis.api.history.query.FindDifference;
import cis.api.history.query.HistoryMoment;
import cis.query.story.RandomComplaints;
import cis.query.story.RandomReceivables;
import cis.query.story.RandomSales;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Notes, interactions, purchases, returns, complaints, invoices, payments: whatever happens, at random. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayingACustomerTest {

    private static final int CUSTOMERS = 11;

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Story story = everything();
    private final Served served = new Served(story, "2026-03-10T12:00:00Z");

    @AfterAll
    void close() {
        served.close();
    }

    private Story everything() {
        Story everything = ShopHistory.tell(new Story());
        new RandomSales(everything, random, CUSTOMERS).happen(150);
        new RandomComplaints(everything, random, CUSTOMERS).happen(150);
        new RandomReceivables(everything, random, CUSTOMERS).happen(120);
        return everything;
    }

    static List<CustomerId> customers() {
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> customer(number))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("customers")
    void the_last_step_is_the_profile_as_it_is_now(CustomerId customer) {
        assertThat(served.steps(customer, 1 + random.nextInt(60)).getLast().state())
                .as("seed %d", seed)
                .isEqualTo(served.live(customer));
    }

    @ParameterizedTest
    @MethodSource("customers")
    void every_event_of_a_customer_is_a_step(CustomerId customer) {
        assertThat(served.steps(customer, 50).stream()
                        .filter(step -> step.cameDue() == null)
                        .map(step -> step.event().id()))
                .as("seed %d", seed)
                .containsExactlyElementsOf(served.eventsOf(customer));
    }

    @ParameterizedTest
    @MethodSource("customers")
    void each_step_changes_what_it_says_and_nothing_else(CustomerId customer) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (CustomerStep step : served.steps(customer, 50)) {
            step.changed().forEach(one -> apply(one, fields));
            assertThat(fields).as("step %s, seed %d", step.id(), seed).isEqualTo(ProfileFields.of(step.state()));
        }
    }

    @ParameterizedTest
    @MethodSource("customers")
    void the_history_of_all_fields_comes_to_the_profile_whatever_the_size_of_a_page(CustomerId customer) {
        List<FieldChange> changes = served.changes(customer, null, false, 1 + random.nextInt(40));
        Map<String, JsonNode> fields = new HashMap<>();
        for (FieldChange change : changes) {
            apply(new FieldDifference(change.field(), change.before(), change.after()), fields);
        }
        assertThat(fields).as("seed %d", seed).isEqualTo(ProfileFields.of(served.live(customer)));
        assertThat(served.changes(customer, null, true, 1 + random.nextInt(40)))
                .as("newest first, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(changes)
                .extracting(change -> -change.event().position())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_difference_of_two_moments_is_that_of_the_profiles_and_names_who_set_each_field_last(int number) {
        CustomerId customer = customer(number);
        for (int i = 0; i < 10; i++) {
            long first = served.eventPositions(customer).getFirst();
            long from = first + random.nextLong(story.head() - first);
            long to = from + random.nextLong(story.head() - from);
            HistoryMoment later = new HistoryMoment(
                    to,
                    served.at(to).at().isBefore(served.at(from).at())
                            ? served.at(from).at()
                            : served.at(to).at());
            CustomerDifference difference = served.queries()
                    .on(new FindDifference("main", customer, served.at(from), later))
                    .orElseThrow();
            assertThat(difference.changes().stream()
                            .map(one -> new FieldDifference(one.field(), one.before(), one.after())))
                    .as("from %d to %d, seed %d", from, to, seed)
                    .containsExactlyElementsOf(Differences.between(
                            served.fields(customer, served.at(from)), served.fields(customer, later)));
            assertThat(difference.changes())
                    .allSatisfy(one -> assertThat(one.event().position()).isLessThanOrEqualTo(to));
        }
    }

    @Test
    void a_listing_shows_what_one_actor_changed_of_one_field() {
        List<FieldChange> names = served.changes(ADA, "/name", false, 2);
        assertThat(names).extracting(FieldChange::field).containsExactly("/name/given", "/name/family");
        assertThat(names).extracting(FieldChange::actor).containsOnly("anna");
    }

    @Test
    void nobody_else_is_among_the_steps() {
        assertThat(served.steps(BOB, 7))
                .allSatisfy(step -> assertThat(step.state().id()).isEqualTo(BOB));
    }

    private static void apply(FieldDifference one, Map<String, JsonNode> fields) {
        assertThat(one.before()).as(one.field()).isEqualTo(fields.get(one.field()));
        if (one.after() == null) {
            fields.remove(one.field());
        } else {
            fields.put(one.field(), one.after());
        }
    }
}
