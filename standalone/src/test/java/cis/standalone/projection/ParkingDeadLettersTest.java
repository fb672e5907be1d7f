package cis.standalone.projection;

import static cis.standalone.projection.ReadModelStore.applyInBatches;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.platform.projection.DeadLetter;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.Rebuild;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkingDeadLettersTest {

    private static final CustomerId ADA = TagEvents.customer(1);

    private final ReadModelStore store = new ReadModelStore();
    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagTotals totals = new TagTotals();
    private final TagEvents history = TagEvents.random(7, 600, 5);
    private final Map<String, String> healthy = new TreeMap<>();
    private long firstFailure;

    @BeforeEach
    void fold_without_failures() {
        applyInBatches(store.group("healthy", tags, totals), history.all(), 100);
        healthy.putAll(store.documents("healthy"));
        firstFailure = history.all().stream()
                .filter(event -> event.aggregateId().equals(ADA.toString()))
                .skip(20)
                .findFirst()
                .orElseThrow()
                .position();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void a_failed_event_holds_back_its_customer_in_that_projection_and_nobody_else(int size) {
        tags.failWhen(context -> context.position() == firstFailure);
        ProjectionGroup group = store.group("parked", tags, totals);

        applyInBatches(group, history.all(), size);
        applyInBatches(group, history.all(), size);

        String adas = "tags_v1/" + ADA;
        Map<String, String> documents = store.documents("parked");
        assertThat(documents.remove(adas)).isNotEqualTo(healthy.get(adas));
        healthy.remove(adas);
        assertThat(documents).isEqualTo(healthy);
        assertThat(group.deadLetters().list(1_000))
                .extracting(DeadLetter::position)
                .isEqualTo(positionsOfAdaFrom(firstFailure));
        assertThat(group.deadLetters().count())
                .isEqualTo(positionsOfAdaFrom(firstFailure).size());
        assertThat(group.deadLetters().list(1).getFirst().cause()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_retry_heals_it_even_after_a_restart_and_later_events_follow() {
        tags.failWhen(context -> context.position() == firstFailure);
        applyInBatches(store.group("healed", tags, totals), history.all().subList(0, 500), 100);
        ProjectionGroup restarted = store.group("healed", tags, totals);
        restarted.apply(history.all().subList(0, 1));

        assertThat(restarted.retry("tags_v1", ADA.toString(), history)).isZero();
        tags.failWhen(context -> false);
        assertThat(restarted.retry("tags_v1", ADA.toString(), history)).isPositive();
        applyInBatches(restarted, history.all().subList(500, 600), 100);

        assertThat(restarted.deadLetters().count()).isZero();
        assertThat(contents("healed")).isEqualTo(contents("healthy"));
    }

    @Test
    void a_retry_reaches_documents_that_others_have_changed_since_and_counts_once() {
        totals.failWhen(context -> context.position() == firstFailure);
        ProjectionGroup group = store.group("totals", tags, totals);
        applyInBatches(group, history.all(), 100);
        totals.failWhen(context -> false);
        DeadLetter first = group.deadLetters().list(1).getFirst();

        group.retry("tag-totals_v3", ADA.toString(), history);
        store.database("totals").getCollection("dead_letters").insertOne(letter(first));
        ProjectionGroup restarted = store.group("totals", tags, totals);
        restarted.apply(history.all().subList(0, 1));
        assertThat(restarted.retry("tag-totals_v3", ADA.toString(), history)).isOne();

        assertThat(contents("totals")).isEqualTo(contents("healthy"));
    }

    @Test
    void a_document_that_cannot_be_stored_is_a_dead_letter_of_the_event_that_made_it_so() {
        TagEvents events = new TagEvents();
        LongTexts texts = new LongTexts();
        events.add(ADA, LongTexts.text(ADA, 10));
        events.add(ADA, LongTexts.text(ADA, 17 << 20));
        events.add(TagEvents.customer(2), LongTexts.text(TagEvents.customer(2), 20));
        ProjectionGroup live = store.group("long", texts);
        ProjectionGroup rebuilt = store.group("long-rebuilt", texts);

        live.apply(events.all());
        new Rebuild(rebuilt, events).run(progress -> {}, () -> false);

        assertThat(live.deadLetters().list(10)).extracting(DeadLetter::position).containsExactly(2L);
        assertThat(rebuilt.deadLetters().list(10))
                .extracting(DeadLetter::position)
                .containsExactly(2L);
        assertThat(store.documents("long")).hasSize(2).isEqualTo(store.documents("long-rebuilt"));
    }

    @Test
    void a_rebuild_parks_as_live_does() {
        tags.failWhen(context -> context.position() == firstFailure);
        ProjectionGroup live = store.group("live", tags, totals);
        ProjectionGroup rebuilt = store.group("rebuilt", tags, totals);
        applyInBatches(live, history.all(), 7);

        new Rebuild(rebuilt, history).run(progress -> {}, () -> false);

        assertThat(store.documents("rebuilt")).isEqualTo(store.documents("live"));
        assertThat(rebuilt.deadLetters().list(1_000))
                .isEqualTo(live.deadLetters().list(1_000));
    }

    private List<Long> positionsOfAdaFrom(long position) {
        return history.all().stream()
                .filter(event -> event.aggregateId().equals(ADA.toString()) && event.position() >= position)
                .map(event -> event.position())
                .toList();
    }

    /** Without the traces of events that were applied late. */
    private Map<String, Document> contents(String database) {
        Map<String, Document> contents = new TreeMap<>();
        for (String collection : List.of("tags_v1", "tag-totals_v3")) {
            for (Document document :
                    store.database(database).getCollection(collection).find()) {
                document.remove("_late");
                contents.put(collection + document.getString("_id"), document);
            }
        }
        return contents;
    }

    private static Document letter(DeadLetter letter) {
        return new Document("_id", letter.projection() + "/" + letter.position())
                .append("projection", letter.projection())
                .append("customer", letter.customer())
                .append("position", letter.position())
                .append("eventId", letter.eventId().toString())
                .append("type", letter.type())
                .append("cause", letter.cause())
                .append("parkedAt", letter.parkedAt().toString());
    }
}
