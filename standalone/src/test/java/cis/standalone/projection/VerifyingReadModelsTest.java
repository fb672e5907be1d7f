package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.customer.event.TagAdded;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import cis.platform.projection.DocumentDifference;
import cis.platform.projection.DocumentDifference.Kind;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.VerificationReport;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingReadModelsTest {

    private static final long A_MOMENT_NANOS = 1_000_000;
    private static final String ADA = TagEvents.customer(1).toString();

    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(7, 3_000, 40);
    private final OperatedReadModels models = new OperatedReadModels(history, tags, totals);

    @BeforeEach
    void apply_history() {
        applyInBatches(models.group(), history.all(), 100);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void documents_that_are_what_their_events_come_to_have_the_same_root_and_nothing_is_left_behind() {
        VerificationReport report = verify("tags");

        assertThat(report.isSame()).isTrue();
        assertThat(report.position()).isEqualTo(3_000);
        assertThat(report.documents()).isEqualTo(40);
        assertThat(report.root()).isEqualTo(report.storedRoot()).hasSize(64);
        assertThat(verify("tags").root()).isEqualTo(report.root());
        assertThat(verify("tag-totals").isSame()).isTrue();
        assertThat(models.collections()).noneMatch(name -> name.contains("check"));
    }

    @Test
    void a_field_that_was_changed_by_hand_is_found_and_named() {
        change("tags_v1", ADA, Updates.set("changes", 4_711));
        change("tag-totals_v3", "all", Updates.set("given.tag-1", new Decimal128(1)));

        VerificationReport report = verify("tags");

        assertThat(report.differences())
                .containsExactly(new DocumentDifference(ADA, Kind.CHANGED, List.of("/changes")));
        assertThat(report.differing()).isOne();
        assertThat(report.root()).isNotEqualTo(report.storedRoot());
        assertThat(verify("tag-totals").differences())
                .containsExactly(new DocumentDifference("all", Kind.CHANGED, List.of("/given/tag-1")));
    }

    @Test
    void a_position_that_was_changed_by_hand_is_found_too() {
        change("tags_v1", ADA, Updates.set("_position", 1_000_000L));

        assertThat(verify("tags").differences())
                .containsExactly(new DocumentDifference(ADA, Kind.CHANGED, List.of("/_position")));
    }

    @Test
    void missing_and_surplus_documents_are_found_even_when_there_are_as_many_as_should_be() {
        models.collection("tags_v1").deleteOne(Filters.eq("_id", ADA));
        models.collection("tags_v1").insertOne(new Document("_id", "nobody").append("_position", 3L));

        assertThat(verify("tags").differences())
                .containsExactly(
                        new DocumentDifference(ADA, Kind.MISSING, List.of()),
                        new DocumentDifference("nobody", Kind.SURPLUS, List.of()));
    }

    @Test
    void what_is_applied_meanwhile_is_no_difference() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                CustomerId other = TagEvents.customer(2 + i % 38);
                models.group().apply(List.of(history.add(other, new TagAdded(other, "tag-" + i % 7))));
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
        });
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(verify("tags").differences()).isEmpty();
                assertThat(verify("tag-totals").differences()).isEmpty();
            }
            change("tags_v1", ADA, Updates.push("tags", "by hand"));
            assertThat(verify("tags").differences())
                    .extracting(DocumentDifference::document)
                    .containsExactly(ADA);
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    @Test
    void an_event_that_cannot_be_applied_is_parked_in_both_and_makes_no_difference() {
        TagEvents more = TagEvents.random(8, 3_100, 40);
        tags.failWhen(context -> context.position() == 3_050);
        for (int i = 3_000; i < 3_100; i++) {
            models.group()
                    .apply(List.of(history.add(
                            TagEvents.customerOf(more.all().get(i)),
                            more.all().get(i).payload())));
        }
        long letters = models.group().deadLetters().count();

        assertThat(letters).isPositive();
        assertThat(verify("tags").differences()).isEmpty();
        assertThat(models.group().deadLetters().count()).isEqualTo(letters);
        tags.failWhen(context -> false);
        assertThat(verify("tags").differing()).isOne();
        assertThat(models.operations().find("tags").orElseThrow().deadLetters()).isEqualTo(letters);
    }

    @Test
    void a_document_to_which_an_event_was_applied_late_is_the_same_but_for_its_position() {
        totals.failWhen(context -> context.position() == 3_001);
        models.group()
                .apply(List.of(
                        history.add(TagEvents.customer(1), new TagAdded(TagEvents.customer(1), "tag-1")),
                        history.add(TagEvents.customer(2), new TagAdded(TagEvents.customer(2), "tag-1"))));
        totals.failWhen(context -> false);
        assertThat(models.group().retry("tag-totals_v3", ADA, history)).isOne();

        assertThat(verify("tag-totals").differences()).isEmpty();
    }

    private VerificationReport verify(String projection) {
        OperationStatus status = models.run(projection, OperationKind.VERIFY);
        assertThat(status.state()).as(String.valueOf(status.failure())).isEqualTo(OperationState.DONE);
        return Objects.requireNonNull(status.report());
    }

    private void change(String collection, String id, Bson change) {
        assertThat(models.collection(collection)
                        .updateOne(Filters.eq("_id", id), change)
                        .getModifiedCount())
                .isOne();
    }
}
