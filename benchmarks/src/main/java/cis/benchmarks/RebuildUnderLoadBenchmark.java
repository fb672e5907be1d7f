package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.api.CommandRejected;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.OperationState;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ServedProjection;
import cis.standalone.sqlite.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long commands over HTTP take while read models are rebuilt beside, one after the other, and while they are not.
 * Windows alternate in this JVM.
 */
public final class RebuildUnderLoadBenchmark {

    private static final double WANTED_RATIO = 2;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "6", "window", "10", "warm-up", "60", "clients", "16", "customers", "2000");

    private final Arguments arguments;
    private final RunningCis cis;
    private final List<KeepAliveConnection> connections = new ArrayList<>();
    private final List<ShopCommands> shops = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private long rebuilds;

    private RebuildUnderLoadBenchmark(Arguments arguments, RunningCis cis) {
        this.arguments = arguments;
        this.cis = cis;
        for (int i = 0; i < arguments.number("clients"); i++) {
            connections.add(cis.connect());
            shops.add(new ShopCommands("client" + i));
        }
        ShopCommands first = new ShopCommands("first");
        for (int i = 0; i < arguments.number("customers"); i++) {
            customers.add(connections
                    .getFirst()
                    .post(first.registration().post())
                    .accepted()
                    .id());
        }
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, DEFAULTS);
        print("commands during rebuilds, %s; events: %s", arguments, Durability.FULL.meaning());
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path(), Durability.FULL)) {
            new RebuildUnderLoadBenchmark(arguments, cis).run();
        }
    }

    private void run() throws Exception {
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            window();
            rebuilding();
        }
        print("round  without                     with rebuilds               ratio of p99  events    rebuilds");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= arguments.number("rounds"); round++) {
            Histogram without = window();
            cis.awaitNoLag();
            long before = rebuilds;
            Histogram with = rebuilding();
            cis.awaitNoLag();
            ratios.add((double) with.getValueAtPercentile(99) / without.getValueAtPercentile(99));
            print(
                    "%5d  %s  %s  %12.2f  %8d  %8d",
                    round,
                    Figures.percentiles(without),
                    Figures.percentiles(with),
                    ratios.getLast(),
                    cis.projections().status().head(),
                    rebuilds - before);
        }
        Figures.atMost("p99 of commands with rebuilds to without", ratios, WANTED_RATIO);
    }

    private Histogram rebuilding() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread operator = Thread.ofPlatform().start(() -> rebuildUntil(enough));
        Histogram taken = window();
        enough.set(true);
        operator.join();
        return taken;
    }

    private void rebuildUntil(AtomicBoolean enough) {
        ProjectionOperations operations = cis.bean(ProjectionOperations.class);
        List<String> names =
                operations.list().stream().map(ServedProjection::name).toList();
        while (!enough.get()) {
            String name = names.get((int) (rebuilds % names.size()));
            operations.begin(name, OperationKind.REBUILD, new OperationId(new UUID(1, rebuilds)), () -> {});
            OperationState state = OperationState.WAITING;
            boolean cancelled = false;
            while (!state.isOver()) {
                if (enough.get() && !cancelled) {
                    cancelled = true;
                    cancel(operations, name);
                }
                OperationStatus status = operations.find(name).orElseThrow().operation();
                state = status == null ? OperationState.FAILED : status.state();
                pause();
            }
            rebuilds += state == OperationState.DONE ? 1 : 0;
        }
    }

    private static void cancel(ProjectionOperations operations, String name) {
        try {
            operations.control(name, OperationKind.CANCEL, () -> {});
        } catch (CommandRejected e) {
            print("       (a rebuild of %s was over first)", name);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Histogram window() throws InterruptedException {
        Histogram taken = new ConcurrentHistogram(3);
        List<Thread> threads = new ArrayList<>();
        long until = System.nanoTime() + arguments.nanos("window");
        for (int i = 0; i < connections.size(); i++) {
            KeepAliveConnection connection = connections.get(i);
            ShopCommands shop = shops.get(i);
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < until) {
                    Post post = shop.mixed(customers).post();
                    long started = System.nanoTime();
                    connection.post(post).accepted();
                    taken.recordValue(System.nanoTime() - started);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return taken;
    }
}
