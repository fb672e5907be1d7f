package cis.standalone.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.customer.event.TagAdded;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import cis.api.operation.event.OperationRecorded;
import cis.platform.projection.DeadLetter;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.Rebuild;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void what_names_no_position_is_no_id_and_nothing_comes_after_it() {
        assertThat(DeadLetterOperations.isId("tags_v1:2")).isTrue();
        for (String nonsense : List.of("2", "nonsense", "", "tags_v1:", "tags_v1:-1", "tags_v1:99999999999999999999")) {
            assertThat(DeadLetterOperations.isId(nonsense)).isFalse();
            assertThatThrownBy(() -> letters.list("main", null, nonsense, 3))
                    .isInstanceOf(IllegalArgumentException.class);
        }
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
    void what_was_discarded_meanwhile_does_not_come_back_with_the_former_read_model() {
        models.run("tags", OperationKind.REBUILD);
        letters.discard(letter("tags_v1:2"));
        assertThat(tagsOf(ADA)).containsExactly("tag-1", "tag-3");

        assertThat(models.run("tags", OperationKind.ROLL_BACK).state()).isEqualTo(OperationState.DONE);

        assertThat(tagsOf(ADA)).containsExactly("tag-1", "tag-3");
        assertThat(letters.list("main", null, null, 10))
                .extracting(DeadLetter::id)
                .containsExactly("tags_v1:4", "tags_v1:5");
        assertThat(letters.find("main", "tags_v1:2")).isEmpty();
    }

    @Test
    void a_long_backlog_is_applied_to_its_end() {
        for (int i = 0; i < 250; i++) {
            models.group().apply(List.of(history.add(ADA, new TagAdded(ADA, "more-" + i))));
        }
        tags.failWhen(context -> false);

        assertThat(letters.retry(letter("tags_v1:2"))).isEqualTo(252);

        assertThat(tagsOf(ADA)).hasSize(253);
    }

    @Test
    void nothing_is_done_with_them_before_everything_has_been_built() {
        DeadLetter letter = letter("tags_v1:2");
        models.group().reset();

        assertUnavailable(() -> letters.retry(letter));
        assertUnavailable(() -> letters.discard(letter));
        assertUnavailable(() -> models.operations().requireIdle("tags_v1"));
        assertUnavailable(() -> models.operations().requireIdleWithDeadLetters());
        models.group().apply(history.all());
        models.operations().requireIdleWithDeadLetters();
        assertThat(letters.retry(letter)).isZero();
    }

    private static void assertUnavailable(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refused -> assertThat(refused.rejection().code())
                                .isEqualTo(GeneralError.READ_MODELS_UNAVAILABLE.name()));
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
