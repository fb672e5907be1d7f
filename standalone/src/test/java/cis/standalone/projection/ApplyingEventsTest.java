package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.platform.projection.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyingEventsTest {

    private static final long SEED = 42;
    private static final CustomerId ADA = TagEvents.customer(1);
    private static final CustomerId BEN = TagEvents.customer(2);

    private final ReadModelStore store = new ReadModelStore();
    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(SEED, 3_000, 60);

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void batches_of_any_size_delivered_once_or_twice_leave_the_same_bytes(int size) {
        ProjectionGroup once = store.group("once", tags, totals);
        ProjectionGroup twice = store.group("twice", tags, totals);

        applyInBatches(once, history.all(), 100);
        applyInBatches(twice, history.all(), size);
        applyInBatches(twice, history.all(), size);

        assertThat(store.documents("twice")).isEqualTo(store.documents("once")).hasSizeGreaterThan(60);
    }

    @Test
    void a_batch_that_was_cut_short_is_completed_by_another_processor() {
        ProjectionGroup reference = store.group("reference", tags, totals);
        applyInBatches(reference, history.all(), 100);
        applyInBatches(store.group("cut", tags, totals), history.all().subList(0, 1_234), 50);

        applyInBatches(store.group("cut", tags, totals), history.all().subList(1_000, 3_000), 100);

        assertThat(store.documents("cut")).isEqualTo(store.documents("reference"));
    }

    @Test
    void rebuilt_documents_equal_live_ones() {
        ProjectionGroup live = store.group("live", tags, totals);
        applyInBatches(live, history.all(), 7);
        ProjectionGroup rebuilt = store.group("rebuilt", tags, totals);
        applyInBatches(rebuilt, TagEvents.random(SEED + 1, 500, 60).all(), 100);

        long reached = new Rebuild(rebuilt, history).run(progress -> {}, () -> false);

        assertThat(reached).isEqualTo(3_000);
        assertThat(store.documents("rebuilt")).isEqualTo(store.documents("live"));
    }

    @Test
    void a_processor_that_slept_while_another_went_on_overwrites_nothing() {
        ProjectionGroup sleeper = store.group("shared", tags, totals);
        sleeper.apply(history.all().subList(0, 1_000));
        ProjectionGroup other = store.group("shared", tags, totals);
        other.apply(history.all().subList(1_000, 2_000));
        Map<String, String> before = store.documents("shared");

        sleeper.apply(history.all().subList(1_000, 1_500));

        assertThat(store.documents("shared")).isEqualTo(before);
        sleeper.apply(history.all().subList(1_500, 3_000));
        applyInBatches(store.group("reference", tags, totals), history.all(), 100);
        assertThat(store.documents("shared")).isEqualTo(store.documents("reference"));
    }

    @Test
    void a_forgotten_document_refuses_older_events_and_is_not_seen() {
        TagEvents events = new TagEvents();
        RecordedEvent given = events.add(ADA, new TagAdded(ADA, "vip"));
        RecordedEvent taken = events.add(ADA, new TagRemoved(ADA, "vip"));
        ProjectionGroup group = store.group("forgotten", tags);
        ReadModel<TagsOfCustomer.Tags> readModel = new ReadModels(store.database("forgotten")).of(tags);

        group.apply(List.of(given, taken));
        store.group("forgotten", tags).apply(List.of(given));

        assertThat(readModel.find(ADA.toString())).isEmpty();
        assertThat(readModel.findAll(List.of(ADA.toString()))).isEmpty();
        assertThat(readModel.list(new Criteria(), Sort.by("_id"), 10)).isEmpty();
        assertThat(store.database("forgotten").getCollection("tags_v1").find())
                .containsExactly(new Document("_id", ADA.toString())
                        .append("_position", 2L)
                        .append("_deleted", true));

        RecordedEvent again = events.add(ADA, new TagAdded(ADA, "vip"));
        group.apply(List.of(again));
        assertThat(readModel.find(ADA.toString()).orElseThrow().tags()).containsExactly("vip");
    }

    @Test
    void an_event_that_changes_nothing_writes_nothing() {
        TagEvents events = new TagEvents();
        ProjectionGroup group = store.group("same", tags);
        group.apply(List.of(events.add(ADA, new TagAdded(ADA, "vip"))));

        group.apply(List.of(events.add(ADA, new TagAdded(ADA, "vip"))));
        store.group("same", tags).apply(List.of(events.add(ADA, new TagAdded(ADA, "vip"))));

        assertThat(new ReadModels(store.database("same"))
                        .of(tags)
                        .findStored(ADA.toString())
                        .orElseThrow()
                        .position())
                .isEqualTo(1);
    }

    @Test
    void events_that_an_upcaster_made_of_one_are_all_applied() {
        TagEvents events = new TagEvents();
        RecordedEvent first = events.add(ADA, new TagAdded(ADA, "vip"));
        RecordedEvent second = new RecordedEvent(
                first.position(),
                first.id(),
                first.type(),
                first.revision(),
                first.aggregateType(),
                first.aggregateId(),
                first.sequence(),
                first.recordedAt(),
                first.metadata(),
                new TagAdded(ADA, "eu"));
        ProjectionGroup group = store.group("split", tags);

        group.apply(List.of(first, second));
        store.group("split", tags).apply(List.of(first, second));

        assertThat(new ReadModels(store.database("split"))
                        .of(tags)
                        .find(ADA.toString())
                        .orElseThrow()
                        .tags())
                .containsExactly("eu", "vip");
    }

    @Test
    void documents_are_found_by_id_and_by_criteria_over_the_records_values() {
        TagEvents events = new TagEvents();
        List<RecordedEvent> all = new ArrayList<>();
        all.add(events.add(ADA, new TagAdded(ADA, "vip")));
        all.add(events.add(BEN, new TagAdded(BEN, "vip")));
        all.add(events.add(BEN, new TagAdded(BEN, "eu")));
        store.group("found", tags).apply(all);
        ReadModel<TagsOfCustomer.Tags> readModel = new ReadModels(store.database("found")).of(tags);

        assertThat(readModel
                        .findAll(List.of(BEN.toString(), "nobody", ADA.toString()))
                        .keySet())
                .containsExactly(BEN.toString(), ADA.toString());
        assertThat(readModel.list(Criteria.where("customer").is(BEN), Sort.unsorted(), 10))
                .singleElement()
                .extracting(TagsOfCustomer.Tags::tags)
                .isEqualTo(List.of("eu", "vip"));
        assertThat(readModel.list(
                        Criteria.where("tags").is("vip").and("changedAt").gt(TagEvents.NOON.plusNanos(1)),
                        Sort.by(Sort.Direction.DESC, "changedAt"),
                        10))
                .extracting(TagsOfCustomer.Tags::customer)
                .containsExactly(BEN);
        assertThat(Set.copyOf(store.database("found")
                        .getCollection("tags_v1")
                        .listIndexes()
                        .map(index -> index.getString("name"))
                        .into(new ArrayList<>())))
                .contains("_id_", "tags_1");
    }
}
