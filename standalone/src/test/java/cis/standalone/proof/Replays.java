package cis.standalone.proof;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.Rebuild;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All read models built anew, each time in a database of its own, and compared with what the application serves. */
final class Replays implements AutoCloseable {

    /** How read models are built anew. */
    enum Replay {
        REBUILT,
        ONE_BY_ONE,
        BY_SEVEN_EACH_TWICE,
        BY_A_THOUSAND
    }

    private final RunningCis cis;
    private final List<Projection<?>> projections;
    private final List<ProjectionGroup> groups = new ArrayList<>();

    Replays(RunningCis cis) {
        this.cis = cis;
        this.projections = cis.projections();
    }

    /** What is not the same after a replay as in the application. */
    List<String> differences(Replay replay, List<RecordedEvent> events) {
        StoredDocuments served = StoredDocuments.of(cis.bean(MongoDatabase.class), projections);
        return switch (replay) {
            case REBUILT ->
                served.differencesTo(built(
                        replay, group -> new Rebuild(group, cis.bean(EventLog.class)).run(step -> {}, () -> false)));
            case ONE_BY_ONE -> served.differencesTo(built(replay, group -> apply(group, events, 1, 1)));
            case BY_SEVEN_EACH_TWICE -> served.differencesTo(built(replay, group -> apply(group, events, 7, 2)));
            case BY_A_THOUSAND -> served.differencesTo(built(replay, group -> apply(group, events, 1_000, 1)));
        };
    }

    private StoredDocuments built(Replay replay, Consumer<ProjectionGroup> work) {
        MongoDatabase database = cis.bean(MongoClient.class).getDatabase("replay_" + replay);
        ProjectionGroup group = new ProjectionGroup(projections, database, cis.bean(Clock.class));
        groups.add(group);
        group.prepare();
        long begin = System.nanoTime();
        work.accept(group);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        StoredDocuments documents = StoredDocuments.of(database, projections);
        System.err.println("replay " + replay + " took " + millis + " ms: " + documents.counts());
        if (group.deadLetters().count() > 0) {
            throw new AssertionError(
                    "events that could not be applied: " + group.deadLetters().list(10));
        }
        database.drop();
        return documents;
    }

    private static void apply(ProjectionGroup group, List<RecordedEvent> events, int size, int times) {
        for (int from = 0; from < events.size(); from += size) {
            List<RecordedEvent> batch = events.subList(from, Math.min(events.size(), from + size));
            for (int time = 0; time < times; time++) {
                group.apply(batch);
            }
        }
    }

    @Override
    public void close() {
        groups.forEach(ProjectionGroup::close);
    }
}
