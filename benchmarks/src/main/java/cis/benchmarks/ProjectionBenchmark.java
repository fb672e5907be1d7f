package cis.benchmarks;

import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ProjectionProcessor;
import cis.platform.projection.Rebuild;
import cis.platform.projection.TokenPositions;
import cis.standalone.mongo.EmbeddedMongo;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Rebuild of three read models against Axon's default processor on the same events, in interleaved rounds; then how long
 * after its commit an event is visible when nothing else goes on. {@code ProjectionBenchmark [rounds [events]]}
 */
public final class ProjectionBenchmark {

    private static final Duration PEER_ROUND = Duration.ofSeconds(8);
    private static final int LATENCY_EVENTS = 500;
    private static final int LATENCY_WARM_UP = 1_000;

    private ProjectionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Path directory = Files.createTempDirectory("projection-benchmark");
        try (SyntheticHistory history = new SyntheticHistory(directory.resolve("events.db"));
                EmbeddedMongo mongo = EmbeddedMongo.start();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            history.append(events);
            print(events + " events, 3 read models; events: fsync before ack; read models: memory");
            rebuilds(history, client, rounds);
            latency(history, client);
        } finally {
            delete(directory);
        }
    }

    private static void rebuilds(SyntheticHistory history, MongoClient client, int rounds) throws InterruptedException {
        rebuild(history, client.getDatabase("warm-up"));
        new AxonDefaultsPeer(client.getDatabase("peer-warm-up")).run(history, PEER_ROUND);
        client.getDatabase("warm-up").drop();
        client.getDatabase("peer-warm-up").drop();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            MongoDatabase database = client.getDatabase("round-" + round);
            double peer = new AxonDefaultsPeer(database).run(history, PEER_ROUND);
            database.drop();
            double ours = rebuild(history, database);
            database.drop();
            ratios.add(ours / peer);
            print("round " + round + ": Axon defaults " + rounded(peer) + " events/s, rebuild " + rounded(ours)
                    + " events/s, ratio " + rounded(ours / peer));
        }
        Collections.sort(ratios);
        print("median ratio " + rounded(ratios.get(ratios.size() / 2)));
    }

    private static double rebuild(SyntheticHistory history, MongoDatabase database) {
        try (ProjectionGroup group = new ProjectionGroup(PurchaseProjections.all(), database, Clock.systemUTC())) {
            long started = System.nanoTime();
            long reached = new Rebuild(group, history.log).run(progress -> {}, () -> false);
            return reached / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static void latency(SyntheticHistory history, MongoClient client) throws InterruptedException {
        ProjectionGroup group =
                new ProjectionGroup(PurchaseProjections.all(), client.getDatabase("live"), Clock.systemUTC());
        Histogram appended = new Histogram(3);
        Histogram visible = new Histogram(3);
        try (ProjectionProcessor processor =
                new ProjectionProcessor("live", history.store, new TokenPositions(0), group, history.log)) {
            processor.start();
            processor.positions().await(history.log.head(), Duration.ofMinutes(5));
            for (int i = 0; i < LATENCY_WARM_UP + LATENCY_EVENTS; i++) {
                long started = System.nanoTime();
                history.append(1);
                long committed = System.nanoTime();
                processor.positions().await(history.log.head(), Duration.ofSeconds(10));
                if (i >= LATENCY_WARM_UP) {
                    appended.recordValue(committed - started);
                    visible.recordValue(System.nanoTime() - committed);
                    Thread.sleep(5);
                }
            }
        }
        print("append (with fsync): p50 " + millis(appended, 50) + ", p99 " + millis(appended, 99));
        print("committed to visible, idle: p50 " + millis(visible, 50) + ", p99 " + millis(visible, 99));
    }

    private static String millis(Histogram histogram, double percentile) {
        return String.format(Locale.ROOT, "%.2f ms", histogram.getValueAtPercentile(percentile) / 1e6);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path path : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
