package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.standalone.sqlite.Durability;
import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The search over HTTP, among the customers of a small and of a large client company in turn: the same kinds of
 * questions, each of which means one customer. No command is sent; the customers are put into the read model.
 */
public final class SearchBenchmark {

    private static final double WANTED_RATIO = 3;
    private static final int AT_ONCE = 1_000;
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "questions", "1000", "small", "1000", "large", "100000");

    private final Arguments arguments;
    private final RunningCis cis;
    private final KeepAliveConnection connection;
    private final Crowd small;
    private final Crowd large;

    private SearchBenchmark(Arguments arguments, RunningCis cis) {
        this.arguments = arguments;
        this.cis = cis;
        this.connection = cis.connect();
        this.small = new Crowd("small", arguments.number("small"));
        this.large = new Crowd("large", arguments.number("large"));
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, DEFAULTS);
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path(), Durability.FULL)) {
            new SearchBenchmark(arguments, cis).run();
        }
    }

    private void run() {
        print("search among the customers of two client companies, %s; read models: memory", arguments);
        populate();
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            round(arguments.number("questions") / 10);
        }
        print("round  small p50, p95 ms  large p50, p95 ms  p95 large / small  found on the first page");
        List<Double> ratios = new ArrayList<>();
        for (int number = 1; number <= arguments.number("rounds"); number++) {
            Round round = round(arguments.number("questions"));
            ratios.add(round.ratio());
            print(
                    "%5d %10.2f %6.2f %11.2f %6.2f %18.2f %17.1f %%",
                    number,
                    round.small.getValueAtPercentile(50) / 1e6,
                    round.small.getValueAtPercentile(95) / 1e6,
                    round.large.getValueAtPercentile(50) / 1e6,
                    round.large.getValueAtPercentile(95) / 1e6,
                    round.ratio(),
                    100.0 * round.found / (2.0 * arguments.number("questions")));
        }
        Figures.atMost("p95 among many to p95 among few", ratios, WANTED_RATIO);
        connection.close();
    }

    private void populate() {
        Projection<?> customers = cis.beans(Projection.class).stream()
                .filter(projection -> projection.name().equals("customers"))
                .findFirst()
                .orElseThrow();
        MongoDatabase database = cis.bean(MongoDatabase.class);
        try (ProjectionGroup group = new ProjectionGroup(List.of(customers), database, Clock.systemUTC())) {
            long position = 0;
            for (Crowd crowd : List.of(small, large)) {
                for (int first = 0; first < crowd.size(); first += AT_ONCE) {
                    group.apply(crowd.registrations(first, Math.min(first + AT_ONCE, crowd.size()), position));
                }
                position += crowd.size();
            }
        }
    }

    private record Round(Histogram small, Histogram large, int found) {

        double ratio() {
            return (double) large.getValueAtPercentile(95) / small.getValueAtPercentile(95);
        }
    }

    private Round round(int questions) {
        Round empty = new Round(new Histogram(3), new Histogram(3), 0);
        int found = 0;
        for (int i = 0; i < questions; i++) {
            found += ask(small, empty.small) ? 1 : 0;
            found += ask(large, empty.large) ? 1 : 0;
        }
        return new Round(empty.small, empty.large, found);
    }

    private boolean ask(Crowd crowd, Histogram nanos) {
        Crowd.Asked asked = crowd.ask();
        String path = "/api/v1/search?query=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8);
        long started = System.nanoTime();
        KeepAliveConnection.Answer answer = connection.get(path, "CIS-Client: " + crowd.client() + "\r\n");
        nanos.recordValue(System.nanoTime() - started);
        return answer.accepted().body().contains(asked.customer().toString());
    }
}
