package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.standalone.sqlite.Durability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Commands over HTTP at 64 clients: how much the read models cost, and how much the fsync. Windows alternate in this JVM:
 * with all read models attached, with the processor stopped, and with all of them on an event file without fsync.
 */
public final class HttpCommandsBenchmark {

    private static final double WANTED_RATIO = 0.5;
    private static final double WANTED_LAG_SECONDS = 1;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "window", "4", "warm-up", "60", "clients", "64", "customers", "2000");

    private final Arguments arguments;

    private HttpCommandsBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws Exception {
        new HttpCommandsBenchmark(Arguments.of(args, DEFAULTS)).run();
    }

    private void run() throws Exception {
        print("commands over HTTP, %s; read models: memory; us: of processor time a command", arguments);
        try (TemporaryDirectory full = TemporaryDirectory.create();
                TemporaryDirectory off = TemporaryDirectory.create();
                RunningCis durable = RunningCis.start(full.path(), Durability.FULL);
                RunningCis fast = RunningCis.start(off.path(), Durability.OFF);
                Clients durableClients = new Clients(durable);
                Clients fastClients = new Clients(fast)) {
            warmUp(durableClients, fastClients);
            measure(durableClients, fastClients);
        }
    }

    private void warmUp(Clients durable, Clients fast) throws Exception {
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            durable.window();
            durable.cis.awaitNoLag();
            fast.window();
            fast.cis.awaitNoLag();
        }
    }

    private void measure(Clients durable, Clients fast) throws Exception {
        print("FULL: %s; OFF: %s", Durability.FULL.meaning(), Durability.OFF.meaning());
        print("round  FULL, read models  lag 0 after      FULL, none  ratio  OFF, read models  FULL/OFF");
        List<Double> ratios = new ArrayList<>();
        List<Double> lags = new ArrayList<>();
        List<Double> durabilities = new ArrayList<>();
        for (int round = 1; round <= arguments.number("rounds"); round++) {
            Figures.Rate on = durable.window();
            double lag = durable.cis.awaitNoLag();
            durable.cis.projections().shutDown();
            Figures.Rate none = durable.window();
            durable.cis.projections().start();
            durable.cis.awaitNoLag();
            Figures.Rate off = fast.window();
            fast.cis.awaitNoLag();
            ratios.add(on.perSecond() / none.perSecond());
            lags.add(lag);
            durabilities.add(on.perSecond() / off.perSecond());
            print(
                    "%5d %17s %10.2f s %15s %6.2f %17s %9.2f",
                    round, on, lag, none, ratios.getLast(), off, durabilities.getLast());
        }
        Figures.atLeast("commands/s with read models to without", ratios, WANTED_RATIO);
        Figures.atMost("seconds until the lag was 0", lags, WANTED_LAG_SECONDS);
        print("synchronous FULL to OFF: median %.2f", Figures.median(durabilities));
    }

    /** One thread and one connection each. */
    private final class Clients implements AutoCloseable {

        private final RunningCis cis;
        private final List<KeepAliveConnection> connections = new ArrayList<>();
        private final List<ShopCommands> shops = new ArrayList<>();
        private final List<String> customers = new ArrayList<>();

        Clients(RunningCis cis) {
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

        Figures.Rate window() throws Exception {
            return Figures.rate(() -> {
                LongAdder accepted = new LongAdder();
                List<Thread> threads = new ArrayList<>();
                long until = System.nanoTime() + arguments.nanos("window");
                for (int i = 0; i < connections.size(); i++) {
                    KeepAliveConnection connection = connections.get(i);
                    ShopCommands shop = shops.get(i);
                    threads.add(Thread.ofPlatform().start(() -> {
                        while (System.nanoTime() < until) {
                            connection.post(shop.mixed(customers).post()).accepted();
                            accepted.increment();
                        }
                    }));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
                return accepted.sum();
            });
        }

        @Override
        public void close() throws IOException {
            connections.forEach(KeepAliveConnection::close);
        }
    }
}
