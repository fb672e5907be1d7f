package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.standalone.sqlite.Durability;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An import like that of Online Retail: a registration to every five purchases of 20 lines each on average, through the
 * batch endpoint against the same commands one a request from one client, in interleaved rounds that bring new names
 * each. Then the batch once more, which changes nothing.
 */
public final class ImportBenchmark {

    private static final double WANTED_RATIO = 8;
    private static final double WANTED_HEAP_MIB = 1024;
    private static final int MOST_LINES = 39;
    private static final int WARM_UP_COMMANDS = 15_000;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "batch", "3000", "single", "600");

    private final Arguments arguments;
    private double mostHeapMib;
    private int name;

    private ImportBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws Exception {
        new ImportBenchmark(Arguments.of(args, DEFAULTS)).run();
    }

    private void run() throws Exception {
        print(
                "import, %s; %s; read models: memory; us: of processor time a command",
                arguments, Durability.FULL.meaning());
        warmUp();
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path(), Durability.FULL);
                KeepAliveConnection connection = cis.connect()) {
            measure(cis, connection);
        }
    }

    /** On other data directories, each thrown away while it is small: what counts is that this JVM has seen the code. */
    private void warmUp() throws Exception {
        long until = System.nanoTime() + arguments.nanos("warm-up");
        while (System.nanoTime() < until) {
            try (TemporaryDirectory directory = TemporaryDirectory.create();
                    RunningCis cis = RunningCis.start(directory.path(), Durability.FULL);
                    KeepAliveConnection connection = cis.connect()) {
                for (int done = 0; done < WARM_UP_COMMANDS && System.nanoTime() < until; done += 1_000) {
                    single(connection, commands(100));
                    List<ShopCommands.ShopCommand> commands = commands(900);
                    batch(connection, commands, 0);
                    batch(connection, commands, 0);
                }
                cis.awaitNoLag();
            }
        }
    }

    private void measure(RunningCis cis, KeepAliveConnection connection) throws Exception {
        print("round           batch    one a request   ratio  lag 0 after      batch again  heap after collection");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= arguments.number("rounds"); round++) {
            Figures.Rate single = single(connection, commands(arguments.number("single")));
            cis.awaitNoLag();
            List<ShopCommands.ShopCommand> commands = commands(arguments.number("batch"));
            Figures.Rate batch = batch(connection, commands, 0);
            double lag = cis.awaitNoLag();
            Figures.Rate again = batch(connection, commands, commands.size());
            commands.clear();
            double heap = Figures.usedHeapAfterCollectionMib();
            mostHeapMib = Math.max(mostHeapMib, heap);
            ratios.add(batch.perSecond() / single.perSecond());
            print(
                    "%5d %15s %16s %7.2f %10.2f s %16s %17.0f MiB",
                    round, batch, single, ratios.getLast(), lag, again, heap);
        }
        Figures.atLeast("batch to one a request", ratios, WANTED_RATIO);
        print(
                "heap after collection: at most %.0f MiB with %d events (wanted below %.0f MiB); %s; peak %s",
                mostHeapMib, cis.projections().status().head(), WANTED_HEAP_MIB, Figures.heap(), peak());
    }

    private static String peak() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return bytes / (1 << 20) + " MiB before collections, the pools' peaks added up";
    }

    /** Registrations before the purchases that name them, which come in any order. */
    private List<ShopCommands.ShopCommand> commands(int count) {
        String round = "round" + ++name;
        ShopCommands shop = new ShopCommands(round);
        List<ShopCommands.ShopCommand> commands = new ArrayList<>();
        int customers = 0;
        for (int i = 0; i < count; i++) {
            if (i % 6 == 0) {
                commands.add(shop.registration(round + "-" + customers++));
            } else {
                String customer = ShopCommands.sourceRecord(round + "-" + shop.random(customers));
                commands.add(shop.purchase(customer, 1, MOST_LINES));
            }
        }
        return commands;
    }

    private static Figures.Rate single(KeepAliveConnection connection, List<ShopCommands.ShopCommand> commands)
            throws Exception {
        List<Post> posts = commands.stream().map(ShopCommands.ShopCommand::post).toList();
        return Figures.rate(() -> {
            posts.forEach(post -> connection.post(post).accepted());
            return (long) posts.size();
        });
    }

    private static Figures.Rate batch(
            KeepAliveConnection connection, List<ShopCommands.ShopCommand> commands, int replays) throws Exception {
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append(command.line()));
        Post post = Post.batch(lines.toString());
        BatchResults results = new BatchResults();
        Figures.Rate rate = Figures.rate(() -> {
            connection.stream(post, results::take).accepted();
            return (long) commands.size();
        });
        if (results.accepted != commands.size() || results.replayed < replays) {
            throw new IllegalStateException(results.accepted + " accepted, " + results.replayed + " of them replayed");
        }
        return rate;
    }

    /** Looks at the results as they arrive, in pieces of any size. */
    private static final class BatchResults {

        private final StringBuilder partial = new StringBuilder();
        private int accepted;
        private int replayed;

        void take(byte[] piece) {
            partial.append(new String(piece, StandardCharsets.ISO_8859_1));
            int from = 0;
            for (int end = partial.indexOf("\n"); end >= 0; end = partial.indexOf("\n", from)) {
                String result = partial.substring(from, end);
                from = end + 1;
                if (!result.contains("\"status\":20")) {
                    throw new IllegalStateException(result);
                }
                accepted++;
                replayed += result.contains("\"replayed\":true") ? 1 : 0;
            }
            partial.delete(0, from);
        }
    }
}
