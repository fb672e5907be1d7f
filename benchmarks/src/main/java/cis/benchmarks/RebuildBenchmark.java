package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.platform.event.EventLog;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.Rebuild;
import cis.standalone.sqlite.Durability;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Rebuild of all read models of the product against Axon's default processor on the same events, in interleaved rounds;
 * beside what a rebuild cannot do without: decoding the events, and writing the documents. {@code data=DIR} takes the
 * events of a data directory that nothing else uses.
 */
public final class RebuildBenchmark {

    private static final double WANTED_RATIO = 10;
    private static final int DOCUMENTS_AT_ONCE = 5_000;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "events", "50000", "peer", "6", "data", "");

    private final Arguments arguments;
    private final List<Projection<?>> projections = new ArrayList<>();
    private final RunningCis cis;
    private final MongoClient client;
    private final EventLog log;

    private RebuildBenchmark(Arguments arguments, RunningCis cis) {
        this.arguments = arguments;
        this.cis = cis;
        this.client = cis.bean(MongoClient.class);
        this.log = cis.bean(EventLog.class);
        cis.beans(Projection.class).forEach(projections::add);
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, DEFAULTS);
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            Path data = directory.path();
            if (arguments.text("data").isEmpty()) {
                ShopHistory.write(data, arguments.number("events"));
            } else {
                data = Path.of(arguments.text("data"));
            }
            try (RunningCis cis = RunningCis.start(data, Durability.FULL)) {
                new RebuildBenchmark(arguments, cis).run();
            }
        }
    }

    private void run() throws InterruptedException {
        cis.projections().shutDown();
        cis.bean(MongoDatabase.class).drop();
        print(
                "rebuild of %d events into %d read models, %s; events: %s; read models: memory",
                log.head(), projections.size(), arguments, Durability.FULL.meaning());
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            round();
        }
        print("events a second");
        print("round  Axon defaults  rebuild   ratio  decode only  write only  documents");
        List<Double> ratios = new ArrayList<>();
        for (int number = 1; number <= arguments.number("rounds"); number++) {
            Round round = round();
            ratios.add(round.rebuild / round.peer);
            print(
                    "%5d %14.0f %8.0f %7.1f %12.0f %11.0f %10d",
                    number,
                    round.peer,
                    round.rebuild,
                    round.rebuild / round.peer,
                    round.decode,
                    round.write,
                    round.documents);
        }
        Figures.atLeast("rebuild to Axon's defaults", ratios, WANTED_RATIO);
    }

    private record Round(double peer, double rebuild, double decode, double write, long documents) {}

    private Round round() throws InterruptedException {
        MongoDatabase database = client.getDatabase("benchmark");
        double peer = new AxonDefaultsPeer(projections, database)
                .run(cis.bean(EventStore.class), log.head(), Duration.ofNanos(arguments.nanos("peer")));
        database.drop();
        double rebuild = rebuild(database);
        AtomicLong documents = new AtomicLong();
        double write = write(database, documents);
        database.drop();
        return new Round(peer, rebuild, decode(), write, documents.get());
    }

    private double rebuild(MongoDatabase database) {
        try (ProjectionGroup group = new ProjectionGroup(projections, database, Clock.systemUTC())) {
            long started = System.nanoTime();
            long reached = new Rebuild(group, log).run(progress -> {}, () -> false);
            return reached / seconds(started);
        }
    }

    private double decode() {
        long started = System.nanoTime();
        return log.scan(0, event -> {}) / seconds(started);
    }

    /** Each document once, with its indexes, on one thread. */
    private double write(MongoDatabase built, AtomicLong documents) {
        MongoDatabase target = client.getDatabase("written");
        long nanos = 0;
        for (Projection<?> projection : projections) {
            MongoCollection<RawBsonDocument> from = built.getCollection(projection.collection(), RawBsonDocument.class);
            MongoCollection<RawBsonDocument> to = target.getCollection(projection.collection(), RawBsonDocument.class);
            projection.indexes().forEach(index -> to.createIndex(index.getIndexKeys()));
            List<InsertOneModel<RawBsonDocument>> inserts = new ArrayList<>();
            for (RawBsonDocument document : from.find(new Document()).batchSize(DOCUMENTS_AT_ONCE)) {
                inserts.add(new InsertOneModel<>(document));
                if (inserts.size() == DOCUMENTS_AT_ONCE) {
                    nanos += write(to, inserts, documents);
                }
            }
            nanos += write(to, inserts, documents);
        }
        target.drop();
        return log.head() / (nanos / 1e9);
    }

    private static long write(
            MongoCollection<RawBsonDocument> to, List<InsertOneModel<RawBsonDocument>> inserts, AtomicLong documents) {
        long started = System.nanoTime();
        if (!inserts.isEmpty()) {
            to.bulkWrite(inserts, new BulkWriteOptions().ordered(false));
        }
        documents.addAndGet(inserts.size());
        inserts.clear();
        return System.nanoTime() - started;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
