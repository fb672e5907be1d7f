package cis.query;

import static cis.query.story.People.ADA;
import static cis.query.story.Shopping.bought;
import static cis.query.story.Shopping.details;
import static cis.query.story.Shopping.line;
import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.event.RecordedEvent;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.platform.projection.Rebuild;
import cis.query.story.RandomComplaints;
import cis.query.story.RandomReceivables;
import cis.query.story.RandomSales;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class RebuildingReadModelsTest {

    private final Story history = ShopHistory.tell(new Story());
    private final long seed = System.nanoTime();

    @Autowired
    private List<Projection<?>> projections;

    @Autowired
    private MongoClient mongo;

    @BeforeEach
    void much_is_sold_and_billed_some_of_it_beyond_all_measure() {
        String most = "999999999999.999999";
        history.happens(bought(ADA, 900_000, details("2011-03-01", "JPY", "JP", line(1, "Z", most, most))));
        new RandomSales(history, new Random(seed), 11).happen(150);
        new RandomComplaints(history, new Random(seed), 11).happen(150);
        new RandomReceivables(history, new Random(seed), 11).happen(120);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void events_applied_live_leave_the_documents_of_the_pure_fold_in_batches_of(int size) {
        MongoDatabase database = mongo.getDatabase("live" + size);
        try (ProjectionGroup group = new ProjectionGroup(projections, database, Clock.systemUTC())) {
            group.prepare();
            List<RecordedEvent> events = history.events();
            for (int from = 0; from < events.size(); from += size) {
                List<RecordedEvent> batch = events.subList(from, Math.min(events.size(), from + size));
                group.apply(batch);
                group.apply(batch);
            }
        }
        assertSameAsFolded(database);
    }

    @Test
    void a_rebuild_leaves_them_too() {
        MongoDatabase database = mongo.getDatabase("rebuilt");
        try (ProjectionGroup group = new ProjectionGroup(projections, database, Clock.systemUTC())) {
            new Rebuild(group, history).run(progress -> {}, () -> false);
        }
        assertSameAsFolded(database);
    }

    private void assertSameAsFolded(MongoDatabase database) {
        for (Projection<?> projection : projections) {
            assertSameAsFolded(projection, new ReadModels(database));
        }
    }

    private <D> void assertSameAsFolded(Projection<D> projection, ReadModels readModels) {
        Map<String, D> folded = history.folded(projection);
        ReadModel<D> stored = readModels.of(projection);
        assertThat(stored.findAll(folded.keySet()))
                .as("%s, seed %d", projection.name(), seed)
                .containsExactlyInAnyOrderEntriesOf(folded);
    }
}
