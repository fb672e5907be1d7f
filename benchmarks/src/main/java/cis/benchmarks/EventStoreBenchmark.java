package cis.benchmarks;

import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.eventstore.SqliteEventStorageEngine;
import cis.standalone.sqlite.Durability;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * The event store alone against bare loops on SQLite that insert the same rows at the same durability: 64 writers of
 * one event each against 64 rows a transaction, and one writer against one row a transaction. Rates are interleaved
 * in this JVM. Arguments: {@code rounds window-millis warm-up-seconds durability...}
 */
public final class EventStoreBenchmark {

    private static final int WRITERS = 64;
    private static final double WANTED = 0.7;
    private static final Object[] HEADINGS = {"round", "64 a tx", "64 writers", "ratio", "1 a tx", "1 writer", "ratio"};

    private final int rounds;
    private final long windowNanos;
    private final long warmUpNanos;

    private EventStoreBenchmark(int rounds, long windowMillis, long warmUpSeconds) {
        this.rounds = rounds;
        this.windowNanos = windowMillis * 1_000_000;
        this.warmUpNanos = warmUpSeconds * 1_000_000_000;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        long windowMillis = args.length > 1 ? Long.parseLong(args[1]) : 1_500;
        long warmUpSeconds = args.length > 2 ? Long.parseLong(args[2]) : 60;
        List<Durability> durabilities = args.length > 3
                ? Stream.of(args).skip(3).map(Durability::valueOf).toList()
                : List.of(Durability.FULL);
        EventStoreBenchmark benchmark = new EventStoreBenchmark(rounds, windowMillis, warmUpSeconds);
        for (Durability durability : durabilities) {
            benchmark.run(durability);
        }
    }

    private void run(Durability durability) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            SqliteFile bareFile = new SqliteFile(directory.path().resolve("bare.db"), durability);
            open(bareFile).close();
            try (EventFile file = open(new SqliteFile(directory.path().resolve("events.db"), durability));
                    BareLoop bare = new BareLoop(bareFile)) {
                measure(durability, new SqliteEventStorageEngine(file, format()), bare);
            }
        }
    }

    private void measure(Durability durability, SqliteEventStorageEngine engine, BareLoop bare) throws Exception {
        System.out.printf("durability %s: %s%n", durability, durability.meaning());
        long start = System.nanoTime();
        while (System.nanoTime() - start < warmUpNanos) {
            round(engine, bare);
        }
        System.out.println("rows a second, and microseconds of CPU a row in the whole process");
        System.out.printf("%5s %20s %20s %6s %20s %20s %6s%n", HEADINGS);
        List<Double> many = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Figures.Rate> windows = round(engine, bare);
            many.add(windows.get(1).perSecond() / windows.get(0).perSecond());
            one.add(windows.get(3).perSecond() / windows.get(2).perSecond());
            System.out.printf(
                    "%5d %20s %20s %6.2f %20s %20s %6.2f%n",
                    round,
                    windows.get(0),
                    windows.get(1),
                    many.getLast(),
                    windows.get(2),
                    windows.get(3),
                    one.getLast());
        }
        Figures.atLeast("64 writers, of the bare loop", many, WANTED);
        Figures.atLeast("1 writer, of the bare loop", one, WANTED);
    }

    private List<Figures.Rate> round(SqliteEventStorageEngine engine, BareLoop bare) throws Exception {
        return List.of(
                Figures.rate(() -> bare.run(WRITERS, windowNanos)),
                Figures.rate(() -> write(engine, WRITERS)),
                Figures.rate(() -> bare.run(1, windowNanos)),
                Figures.rate(() -> write(engine, 1)));
    }

    /** Answers how many events were acknowledged. */
    private long write(SqliteEventStorageEngine engine, int writers) throws InterruptedException {
        LongAdder acknowledged = new LongAdder();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                BenchmarkEvents events = new BenchmarkEvents();
                while (System.nanoTime() - start < windowNanos) {
                    engine.appendEvents(List.of(events.nextMessage()));
                    acknowledged.increment();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return acknowledged.sum();
    }

    private static EventFile open(SqliteFile file) throws SQLException {
        return EventFile.open(file, format(), GroupWriterOptions.DEFAULT);
    }

    private static EventFormat format() {
        PreparedSerializer serializer = new PreparedSerializer();
        return new EventFormat(serializer, serializer, NoOpEventUpcaster.INSTANCE);
    }
}
