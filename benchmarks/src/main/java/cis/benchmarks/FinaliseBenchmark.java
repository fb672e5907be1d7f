package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.standalone.sqlite.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finalising against drafting: clients draft invoices of three lines, then finalise them, each answer with the number of
 * the one series that all of them share. A finalised invoice is five more events in three streams, a draft is one.
 */
public final class FinaliseBenchmark {

    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "clients", "16", "invoices", "40");
    private static final String[] SELLER = {
        "--cis.seller.name=Bookshop Ltd",
        "--cis.seller.tax-id=GB123456789",
        "--cis.seller.address.line1=1 High Street",
        "--cis.seller.address.city=London",
        "--cis.seller.address.postal-code=N1 1AA",
        "--cis.seller.address.country=GB"
    };
    private final Arguments arguments;

    private FinaliseBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws Exception {
        new FinaliseBenchmark(Arguments.of(args, DEFAULTS)).run();
    }

    private void run() throws Exception {
        print(
                "finalising, %s; %s; read models: memory; us: of processor time an invoice",
                arguments, Durability.FULL.meaning());
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path(), Durability.FULL, SELLER);
                ExecutorService clients = Executors.newFixedThreadPool(arguments.number("clients"))) {
            List<Client> all = new ArrayList<>();
            for (int i = 0; i < arguments.number("clients"); i++) {
                all.add(new Client(cis.connect(), "client-" + i));
            }
            try {
                measure(cis, clients, all);
            } finally {
                all.forEach(Client::close);
            }
        }
    }

    private void measure(RunningCis cis, ExecutorService threads, List<Client> clients) throws Exception {
        int invoices = arguments.number("invoices");
        long until = System.nanoTime() + arguments.nanos("warm-up");
        while (System.nanoTime() < until) {
            together(threads, clients, client -> client.draft(invoices));
            together(threads, clients, Client::finaliseAll);
        }
        print("round          drafts       finalised   ratio  without number in time");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= arguments.number("rounds"); round++) {
            cis.awaitNoLag();
            Figures.Rate drafts = together(threads, clients, client -> client.draft(invoices));
            cis.awaitNoLag();
            long late = clients.stream().mapToLong(client -> client.late).sum();
            Figures.Rate finalised = together(threads, clients, Client::finaliseAll);
            late = clients.stream().mapToLong(client -> client.late).sum() - late;
            ratios.add(finalised.perSecond() / drafts.perSecond());
            print("%5d %15s %15s %7.2f %d", round, drafts, finalised, ratios.getLast(), late);
        }
        print("finalised to drafted: median of %d rounds %.2f", ratios.size(), Figures.median(ratios));
    }

    private interface Work {
        long of(Client client);
    }

    private static Figures.Rate together(ExecutorService threads, List<Client> clients, Work work) throws Exception {
        return Figures.rate(() -> {
            List<Future<Long>> running = new ArrayList<>();
            for (Client client : clients) {
                running.add(threads.submit(() -> work.of(client)));
            }
            long done = 0;
            for (Future<Long> each : running) {
                done += each.get();
            }
            return done;
        });
    }

    /** One customer's invoices, one request at a time. */
    private static final class Client {

        private final KeepAliveConnection connection;
        private final String customer;
        private final List<String> drafts = new ArrayList<>();
        private long late;

        Client(KeepAliveConnection connection, String name) {
            this.connection = connection;
            this.customer = connection
                    .post(new ShopCommands(name).registration().post())
                    .accepted()
                    .id();
        }

        long draft(int count) {
            for (int i = 0; i < count; i++) {
                drafts.add(connection.post(invoice()).accepted().id());
            }
            return count;
        }

        private Post invoice() {
            return Post.json("/api/v1/invoices", """
            {"customerId":"%s","currency":"GBP","termsDays":30,"lines":[\
            {"description":"Atlas","quantity":1,"unitPrice":"45.00","taxRate":"20"},\
            {"description":"Globe","quantity":2,"unitPrice":"19.99","taxRate":"20"},\
            {"description":"Map","quantity":3,"unitPrice":"4.50","taxRate":"5"}]}""".formatted(customer));
        }

        long finaliseAll() {
            for (String draft : drafts) {
                KeepAliveConnection.Answer answer = connection
                        .post(Post.json("/api/v1/invoices/" + draft + "/finalise", "{}"))
                        .accepted();
                late += answer.status() == 202 ? 1 : 0;
            }
            long count = drafts.size();
            drafts.clear();
            return count;
        }

        void close() {
            connection.close();
        }
    }
}
