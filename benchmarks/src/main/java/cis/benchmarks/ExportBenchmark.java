package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.platform.event.EventLog;
import cis.standalone.sqlite.Durability;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every event exported over HTTP, in each format, against reading and decoding the same events, in turn; reader and server
 * in this JVM. {@code data=DIR} takes the events of a data directory that nothing else uses.
 */
public final class ExportBenchmark {

    private static final double WANTED_RATIO = 0.5;
    private static final List<String> FORMATS = List.of("ndjson", "cloudevents", "csv");
    private static final Map<String, String> DEFAULTS =
            Map.of("rounds", "8", "warm-up", "60", "events", "100000", "data", "");

    private final Arguments arguments;
    private final EventLog log;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ExportBenchmark(Arguments arguments, RunningCis cis) {
        this.arguments = arguments;
        this.log = cis.bean(EventLog.class);
        this.address = URI.create("http://127.0.0.1:" + cis.port());
        cis.projections().shutDown();
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
                new ExportBenchmark(arguments, cis).run();
            }
        }
    }

    private void run() throws Exception {
        print("export of %d events, %s; events: %s", log.head(), arguments, Durability.FULL.meaning());
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            round();
        }
        print("events a second, and microseconds of processor time an event");
        print("%5s %20s %20s %20s %20s", "round", "decode only", "ndjson", "cloudevents", "csv");
        List<List<Double>> ratios = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int number = 1; number <= arguments.number("rounds"); number++) {
            List<Figures.Rate> rates = round();
            print("%5d %20s %20s %20s %20s", number, rates.get(0), rates.get(1), rates.get(2), rates.get(3));
            for (int format = 0; format < FORMATS.size(); format++) {
                ratios.get(format)
                        .add(rates.get(format + 1).perSecond()
                                / rates.getFirst().perSecond());
            }
        }
        for (int format = 0; format < FORMATS.size(); format++) {
            Figures.atLeast(FORMATS.get(format) + " to decode only", ratios.get(format), WANTED_RATIO);
        }
        print("heap after collection %.0f MiB, %s", Figures.usedHeapAfterCollectionMib(), Figures.heap());
    }

    private List<Figures.Rate> round() throws Exception {
        List<Figures.Rate> rates = new ArrayList<>();
        rates.add(Figures.rate(() -> log.scan(0, event -> {})));
        for (String format : FORMATS) {
            rates.add(Figures.rate(() -> export(format)));
        }
        return rates;
    }

    private long export(String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/events/export?format=" + format))
                .build();
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        try (InputStream body =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        long events = format.equals("csv") ? lines - 1 : lines;
        if (events != log.head()) {
            throw new IllegalStateException(events + " lines of " + log.head() + " events");
        }
        return events;
    }
}
