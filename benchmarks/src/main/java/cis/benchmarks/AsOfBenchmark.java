package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.api.CustomerId;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import cis.platform.projection.Pasts;
import cis.platform.projection.Projection;
import cis.platform.projection.ReadModels;
import cis.standalone.sqlite.Durability;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Questions over HTTP about random moments of one customer with a long history, and the whole fold of that history: every
 * event read, decrypted and applied to the read models that the question needs.
 */
public final class AsOfBenchmark {

    private static final double WANTED_RATIO = 0.05;
    private static final int AT_ONCE = 500;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "questions", "300", "events", "10000");

    /** A question, and the read models that it needs. */
    private record Asked(String name, String path, Set<String> readModels) {}

    private final Arguments arguments;
    private final RunningCis cis;
    private final KeepAliveConnection connection;
    private final SplittableRandom random = new SplittableRandom(1);
    private final EventLog log;

    private AsOfBenchmark(Arguments arguments, RunningCis cis) {
        this.arguments = arguments;
        this.cis = cis;
        this.connection = cis.connect();
        this.log = cis.bean(EventLog.class);
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, DEFAULTS);
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path(), Durability.FULL)) {
            new AsOfBenchmark(arguments, cis).run();
        }
    }

    private void run() throws InterruptedException {
        print("one customer as of random positions, %s; nothing is written while it is asked", arguments);
        CustomerId customer = customerWithHistory();
        String path = "/api/v1/customers/" + customer;
        List<Asked> questions = List.of(
                new Asked("profile", path, Set.of("customers", "contacts", "complaints")),
                new Asked("purchases", path + "/purchases", Set.of("sales")));
        for (Asked asked : questions) {
            print("the first question about the %s takes %.1f ms", asked.name, ask(asked) / 1e6);
        }
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            questions.forEach(asked -> round(asked, customer, arguments.number("questions") / 10));
        }
        for (Asked asked : questions) {
            print("round  %s: as of p50, p99 ms   whole fold ms   p50 / fold", asked.name);
            List<Double> ratios = new ArrayList<>();
            for (int number = 1; number <= arguments.number("rounds"); number++) {
                Round round = round(asked, customer, arguments.number("questions"));
                ratios.add(round.ratio());
                print(
                        "%5d %20.2f %6.2f %15.1f %12.4f",
                        number,
                        round.asOf.getValueAtPercentile(50) / 1e6,
                        round.asOf.getValueAtPercentile(99) / 1e6,
                        round.foldNanos / 1e6,
                        round.ratio());
            }
            Figures.atMost("the " + asked.name + " as of a moment to its whole fold", ratios, WANTED_RATIO);
        }
        connection.close();
    }

    private record Round(Histogram asOf, long foldNanos) {
        double ratio() {
            return (double) asOf.getValueAtPercentile(50) / foldNanos;
        }
    }

    private Round round(Asked asked, CustomerId customer, int questions) {
        Histogram asOf = new Histogram(3);
        for (int i = 0; i < questions; i++) {
            asOf.recordValue(ask(asked));
        }
        return new Round(asOf, fold(asked, customer));
    }

    private long ask(Asked asked) {
        long position = random.nextLong(2, log.head() + 1);
        long started = System.nanoTime();
        connection.get(asked.path + "?at=" + position, "").accepted();
        return System.nanoTime() - started;
    }

    /** By a memory that knows nothing yet. */
    private long fold(Asked asked, CustomerId customer) {
        ReadModels forgetful = new ReadModels(cis.bean(MongoDatabase.class), new Pasts(log, ZoneOffset.UTC));
        Moment now = Moment.of(Scope.of(customer), log.head(), Instant.now());
        long started = System.nanoTime();
        for (Projection<?> projection : cis.beans(Projection.class)) {
            if (asked.readModels.contains(projection.name())) {
                Moments.at(now, () -> forgetful.of(projection).list(new Criteria(), Sort.by("_id"), 1));
            }
        }
        return System.nanoTime() - started;
    }

    private CustomerId customerWithHistory() throws InterruptedException {
        ShopCommands shop = new ShopCommands("as-of");
        ShopCommands.ShopCommand registration = shop.registration();
        String customer = connection
                .post(Post.json(registration.path(), registration.body()))
                .accepted()
                .id();
        for (int sent = 1; sent < arguments.number("events"); sent += AT_ONCE) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < Math.min(AT_ONCE, arguments.number("events") - sent); i++) {
                if (i % 10 < 8) {
                    lines.append(shop.purchase("\"" + customer + "\"", 1, 8).line());
                } else {
                    connection.post(visit(customer, sent + i)).accepted();
                }
            }
            connection.stream(Post.batch(lines.toString()), results -> {}).accepted();
        }
        cis.awaitNoLag();
        int events = log.read(new EventQuery(
                        0L, EventQuery.Order.ASC, Set.of(), null, CustomerId.of(customer), Integer.MAX_VALUE))
                .size();
        print("%d events of the customer", events);
        return CustomerId.of(customer);
    }

    /** Changes the profile every time. */
    private static Post visit(String customer, int number) {
        return Post.json(
                "/api/v1/customers/" + customer + "/set-preference",
                "{\"name\":\"visits\",\"value\":\"" + number + "\"}");
    }
}
