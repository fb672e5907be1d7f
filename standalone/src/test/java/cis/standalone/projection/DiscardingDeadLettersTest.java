package cis.standalone.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.customer.event.TagAdded;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.event.OperationRecorded;
import cis.platform.projection.DeadLetter;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.Rebuild;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscardingDeadLettersTest {

    private static final CustomerId ADA = TagEvents.customer(1);
    private static final CustomerId BOB = TagEvents.customer(2);

    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = new TagEvents();
    private final OperatedReadModels models = new OperatedReadModels(history, tags, totals);
    private final DeadLetterOperations letters = new DeadLetterOperations(models.group(), history);

    @BeforeEach
    void park_the_second_event_of_ada_and_the_first_of_bob() {
        tags.failWhen(context -> context.position() == 2 || context.position() == 4);
        for (CustomerId customer : List.of(ADA, ADA, ADA, BOB, BOB)) {
            history.add(customer, new TagAdded(customer, "tag-" + (history.head() + 1)));
        }
        models.group().apply(history.all());
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void they_are_listed_page_by_page_and_found_by_id() {
        List<DeadLetter> first = letters.list("main", null, null, 3);
        List<DeadLetter> second = letters.list("main", "tags", first.getLast().id(), 3);

        assertThat(first).extracting(DeadLetter::id).containsExactly("tags_v1:2", "tags_v1:3", "tags_v1:4");
        assertThat(second).extracting(DeadLetter::id).containsExactly("tags_v1:5");
        assertThat(letters.find("main", "tags_v1:4")).hasValue(first.get(2));
        assertThat(letters.find("main", "tags_v1:1")).isEmpty();
        assertThat(letters.find("main", "tags_v1:-1")).isEmpty();
        assertThat(letters.find("main", "nonsense")).isEmpty();
        assertThat(letters.list("main", "tag-totals", null, 3)).isEmpty();
    }

    @Test
    void they_are_those_of_one_client_company() {
        assertThat(letters.list("north", null, null, 3)).isEmpty();
        assertThat(letters.find("north", "tags_v1:2")).isEmpty();
        assertThat(letters.retryAll("north")).isZero();
        assertThat(letters.count("main")).isEqualTo(4);
    }

    @Test
    void a_discarded_event_is_skipped_and_those_that_waited_are_applied() {
        assertThat(letters.discard(letter("tags_v1:2"))).isOne();

        assertThat(tagsOf(ADA)).containsExactly("tag-1", "tag-3");
        assertThat(letters.list("main", null, null, 10))
                .extracting(DeadLetter::id)
                .containsExactly("tags_v1:4", "tags_v1:5");
    }

    @Test
    void it_stays_discarded_when_everything_is_folded_anew() {
        UUID event = letter("tags_v1:2").eventId();
        history.add(
                TagEvents.customer(99),
                new OperationRecorded(
                        new OperationId(new UUID(1, 1)), OperationKind.DISCARD, "tags_v1:2", event, "sent twice"));
        letters.discard(letter("tags_v1:2"));
        tags.failWhen(context -> false);

        assertThat(models.run("tags", OperationKind.VERIFY).report())
                .satisfies(report -> assertThat(report.differences())
                        .extracting(difference -> difference.document())
                        .containsExactly(BOB.toString()));
        models.run("tags", OperationKind.REBUILD);
        assertThat(tagsOf(ADA)).containsExactly("tag-1", "tag-3");

        try (OperatedReadModels restarted = new OperatedReadModels(history, tags)) {
            new Rebuild(restarted.group(), history).run(progress -> {}, () -> false);
            assertThat(restarted.read(tags).find(ADA.toString()).orElseThrow().tags())
                    .containsExactly("tag-1", "tag-3");
            assertThat(restarted.read(tags).find(BOB.toString()).orElseThrow().tags())
                    .containsExactly("tag-4", "tag-5");
        }
    }

    @Test
    void whoever_hears_of_it_from_the_stream_skips_it_too() {
        UUID event = letter("tags_v1:2").eventId();
        try (OperatedReadModels other = new OperatedReadModels(history, tags)) {
            other.group()
                    .apply(List.of(history.add(
                            TagEvents.customer(99),
                            new OperationRecorded(
                                    new OperationId(new UUID(1, 1)), OperationKind.DISCARD, "tags_v1:2", event, "x"))));
            other.group().apply(history.all());

            assertThat(other.read(tags).find(ADA.toString()).orElseThrow().tags())
                    .containsExactly("tag-1", "tag-3");
        }
    }

    @Test
    void all_are_tried_again_in_order_and_who_fails_again_holds_up_only_his_own() {
        tags.failWhen(context -> context.position() == 2);

        assertThat(letters.retryAll("main")).isEqualTo(2);

        assertThat(tagsOf(BOB)).containsExactly("tag-4", "tag-5");
        assertThat(tagsOf(ADA)).containsExactly("tag-1");
        assertThat(letters.count("main")).isEqualTo(2);
    }

    private List<String> tagsOf(CustomerId customer) {
        return models.read(tags).find(customer.toString()).orElseThrow().tags();
    }

    private DeadLetter letter(String id) {
        return letters.find("main", id).orElseThrow();
    }
}
