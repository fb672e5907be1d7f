package cis.benchmarks;

import static cis.benchmarks.Figures.print;

import cis.platform.projection.Projection;
import cis.standalone.sqlite.Durability;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/**
 * On an idle system: from the acknowledgement of a purchase to its being visible, once to a GET that sends the
 * {@code CIS-Position} back, once by looking for the document itself; beside an fsync on the same disk.
 */
public final class VisibilityBenchmark {

    private static final double WANTED_FSYNCS = 2;
    private static final double WANTED_MILLIS = 10;
    private static final int FSYNC_BYTES = 4096;
    private static final Map<String, String> DEFAULTS = Map.of("purchases", "1000", "warm-up", "60", "pause-ms", "10");

    private final Histogram acknowledged = new Histogram(3);
    private final Histogram answered = new Histogram(3);
    private final Histogram stored = new Histogram(3);
    private final Histogram synced = new Histogram(3);
    private final ShopCommands shop = new ShopCommands("visibility");
    private final RunningCis cis;
    private final FileChannel file;
    private final MongoCollection<Document> sales;
    private final KeepAliveConnection connection;

    private VisibilityBenchmark(RunningCis cis, FileChannel file) {
        this.cis = cis;
        this.file = file;
        this.sales = cis.bean(MongoDatabase.class).getCollection(collection("sales"));
        this.connection = cis.connect();
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args, DEFAULTS);
        print(
                "acknowledged to visible, idle, %s; events: %s; read models: memory",
                arguments, Durability.FULL.meaning());
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                RunningCis cis = RunningCis.start(directory.path().resolve("data"), Durability.FULL);
                FileChannel file = scratch(directory.path().resolve("fsync"))) {
            new VisibilityBenchmark(cis, file).run(arguments);
        }
    }

    private static FileChannel scratch(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void run(Arguments arguments) throws IOException, InterruptedException {
        String customer = connection.post(shop.registration().post()).accepted().id();
        long started = System.nanoTime();
        while (System.nanoTime() - started < arguments.nanos("warm-up")) {
            both(customer);
        }
        List.of(acknowledged, answered, stored, synced).forEach(Histogram::reset);
        for (int i = 0; i < arguments.number("purchases"); i += 2) {
            both(customer);
            Thread.sleep(arguments.number("pause-ms"));
        }
        report();
        connection.close();
    }

    private void both(String customer) throws IOException {
        fsync();
        KeepAliveConnection.Answer asked = purchase(customer);
        long since = System.nanoTime();
        connection
                .get("/api/v1/purchases/" + asked.id(), "Prefer: wait=2\r\nCIS-Position: " + asked.position() + "\r\n")
                .accepted();
        answered.recordValue(System.nanoTime() - since);
        KeepAliveConnection.Answer looked = purchase(customer);
        since = System.nanoTime();
        while (sales.find(Filters.eq("_id", looked.id())).first() == null) {
            Thread.onSpinWait();
        }
        stored.recordValue(System.nanoTime() - since);
    }

    private KeepAliveConnection.Answer purchase(String customer) {
        Post post = shop.purchase(ShopCommands.quoted(customer), 1, 8).post();
        long started = System.nanoTime();
        KeepAliveConnection.Answer answer = connection.post(post).accepted();
        acknowledged.recordValue(System.nanoTime() - started);
        return answer;
    }

    private void fsync() throws IOException {
        long started = System.nanoTime();
        file.write(ByteBuffer.allocate(FSYNC_BYTES), 0);
        file.force(false);
        synced.recordValue(System.nanoTime() - started);
    }

    private void report() {
        print("write of 4 KiB and fsync:           %s", Figures.percentiles(synced));
        print("POST to its acknowledgement:        %s", Figures.percentiles(acknowledged));
        print("acknowledged to answer of the GET:  %s", Figures.percentiles(answered));
        print("acknowledged to found in the store: %s", Figures.percentiles(stored));
        double millis = answered.getValueAtPercentile(50) / 1e6;
        double wanted = WANTED_FSYNCS * synced.getValueAtPercentile(50) / 1e6 + WANTED_MILLIS;
        print(
                "visible: p50 %.2f ms (wanted at most two fsyncs and 10 ms, %.2f ms): %s",
                millis, wanted, millis <= wanted ? "reached" : "NOT reached");
    }

    private String collection(String name) {
        return cis.beans(Projection.class).stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow()
                .collection();
    }
}
