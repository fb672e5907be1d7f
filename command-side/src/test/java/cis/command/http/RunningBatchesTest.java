package cis.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.Commands;
import cis.command.dispatch.MemoryDirectory;
import cis.platform.json.JsonRules;
import cis.platform.web.RequestContext;
import com.fasterxml.uuid.Generators;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class RunningBatchesTest {
    private static final JsonMapper JSON = JsonRules.http();
    private static final int WINDOW = 64;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final CommandCatalogue catalogue = new CommandCatalogue();
    private final CommandDecoder decoder = new CommandDecoder(
            catalogue, Validation.buildDefaultValidatorFactory().getValidator());
    private final MemoryDirectory directory = new MemoryDirectory();
    private final RecordingCommands commands = new RecordingCommands();

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    @Test
    void results_come_in_the_order_of_the_lines() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append(tag(i % 7, "tag " + i));
        }
        List<JsonNode> results = run(lines.toString());
        assertThat(results).hasSize(500);
        for (int i = 0; i < 500; i++) {
            assertThat(results.get(i).path("line").intValue()).isEqualTo(i + 1);
            assertThat(results.get(i).path("status").intValue()).isEqualTo(200);
        }
    }

    @Test
    void lines_of_one_customer_run_in_order() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(tag(i % 3, "%05d".formatted(i)));
        }
        run(lines.toString());
        assertThat(commands.tags).hasSize(3);
        commands.tags.values().forEach(tags -> assertThat(tags).hasSize(100).isSorted());
    }

    @Test
    void a_line_that_names_a_record_waits_for_the_one_that_links_it() throws Exception {
        run(link(1, "a") + purchase("a", "first") + tag(1, "last"));
        assertThat(commands.ended).containsExactly("LinkSourceRecord", "first", "last");
    }

    @Test
    void a_line_that_names_a_customer_waits_for_the_one_that_names_a_record_of_it() throws Exception {
        directory.reserve("main", "shop", "a", UUID.fromString(id(1)));
        run(purchase("a", "slow") + tag(1, "last"));
        run(tag(1, "slow").replace("01890000", "01890000".toUpperCase(Locale.ROOT)) + purchase("a", "last"));
        assertThat(commands.ended).containsExactly("slow", "last", "slow", "last");
    }

    @Test
    void lines_of_one_record_run_in_order_while_it_becomes_known() throws Exception {
        StringBuilder lines = new StringBuilder("{\"command\":\"RegisterCustomer\",\"body\":{\"party\":\"PERSON\","
                + "\"name\":{\"family\":\"Ho\"},\"source\":\"shop\",\"externalId\":\"a\"}}\n");
        for (int i = 0; i < 100; i++) {
            lines.append(purchase("a", "%05d".formatted(i)));
        }
        run(lines.toString());
        assertThat(commands.ended).hasSize(101).startsWith("RegisterCustomer");
        assertThat(commands.ended.subList(1, 101)).isSorted();
    }

    @Test
    void lines_of_different_customers_run_at_the_same_time() throws Exception {
        run(tag(1, "slow") + tag(2, "fast"));
        assertThat(commands.ended).containsExactly("fast", "slow");
    }

    @Test
    void a_bad_line_harms_no_other() throws Exception {
        List<JsonNode> results = run(tag(1, "one")
                + "this is no JSON\n"
                + "{\"command\":\"Fly\",\"wings\":2,\"body\":{}}\n"
                + "\n"
                + "{\"command\":\"AddTag\",\"id\":\"" + id(1) + "\",\"body\":{\"tag\":7,\"colour\":\"red\"}}\n"
                + tag(1, "refuse")
                + tag(1, "two")
                + "{\"command\":\"AddTag\",\"id\":\"" + id(1) + "\"}\n");
        assertThat(results.stream().map(result -> result.path("status").intValue()))
                .containsExactly(200, 400, 400, 400, 409, 200, 400);
        assertThat(results.stream().map(result -> result.path("line").intValue()))
                .containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(fields(results.get(2))).containsExactly("/wings", "/command");
        assertThat(fields(results.get(3))).containsExactlyInAnyOrder("/tag", "/colour");
        assertThat(results.get(4).path("problem").path("code").stringValue()).isEqualTo("CUSTOMER_CLOSED");
        assertThat(fields(results.get(6))).containsExactly("/body");
    }

    @Test
    void a_line_that_is_too_long_is_refused_and_the_next_one_is_not() throws Exception {
        List<JsonNode> results = run(tag(1, "x".repeat(5_000)) + tag(1, "two"));
        assertThat(results.stream().map(result -> result.path("status").intValue()))
                .containsExactly(413, 200);
    }

    @Test
    void a_hundred_thousand_lines_stay_within_the_window() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicInteger ahead = new AtomicInteger();
        OutputStream output = new OutputStream() {
            @Override
            public void write(int character) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                ahead.accumulateAndGet(commands.count.get() - (int) written.get(), Math::max);
            }
        };
        batch().run(new RepeatingLines(100_000), output);
        assertThat(written.get()).isEqualTo(100_000);
        assertThat(ahead.get()).isLessThanOrEqualTo(WINDOW + 5);
    }

    @Test
    void a_caller_that_no_longer_reads_stops_the_work() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> batch().run(new RepeatingLines(1_000_000), broken))
                .isInstanceOf(IOException.class);
        assertThat(commands.count.get()).isLessThan(1_000);
    }

    @Test
    void a_caller_that_is_cut_off_while_sending_stops_the_work() {
        InputStream broken = new InputStream() {
            private final InputStream lines = new RepeatingLines(100);

            @Override
            public int read() throws IOException {
                throw new IOException("not used");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = lines.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("cut off");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> batch().run(broken, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private List<JsonNode> run(String lines) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        batch().run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), output);
        return output.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private Batch batch() {
        BatchLineHandler handler =
                new BatchLineHandler(catalogue, decoder, commands, Generators.timeBasedEpochGenerator(), directory);
        RequestContext context = new RequestContext("main", "local", "human", "request", null, null);
        return new Batch(handler, context, workers, 1_000, WINDOW);
    }

    private static List<String> fields(JsonNode result) {
        return result.path("problem")
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").stringValue())
                .toList();
    }

    private static String tag(int customer, String tag) {
        return "{\"command\":\"AddTag\",\"id\":\"" + id(customer) + "\",\"body\":{\"tag\":\"" + tag + "\"}}\n";
    }

    private static String link(int customer, String externalId) {
        return "{\"command\":\"LinkSourceRecord\",\"id\":\"" + id(customer)
                + "\",\"body\":{\"source\":\"shop\",\"externalId\":\"" + externalId + "\"}}\n";
    }

    private static String purchase(String customer, String externalId) {
        return "{\"command\":\"RecordPurchase\",\"body\":{\"customerId\":{\"source\":\"shop\",\"externalId\":\""
                + customer
                + "\"},\"source\":\"shop\",\"externalId\":\"" + externalId + "\",\"occurredOn\":\"2026-03-01\","
                + "\"currency\":\"EUR\",\"lines\":[{\"description\":\"Chai\",\"quantity\":1,\"unitPrice\":\"1.00\"}]}}\n";
    }

    private static String id(int customer) {
        return "01890000-0000-7000-8000-%012d".formatted(customer);
    }

    /** As many lines as wanted, made while they are read. */
    private static final class RepeatingLines extends InputStream {
        private final int lines;
        private int line;
        private byte[] current = new byte[0];
        private int position;

        RepeatingLines(int lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == current.length) {
                if (line == lines) {
                    return -1;
                }
                current = tag(line % 50, "tag " + line).getBytes(StandardCharsets.UTF_8);
                position = 0;
                line++;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, offset, count);
            position += count;
            return count;
        }
    }

    /** What is slow ends when another one has ended, or after some time in which none did. */
    private final class RecordingCommands implements Commands {
        private static final Set<String> SLOW = Set.of("slow", "LinkSourceRecord", "RegisterCustomer");

        private final Map<String, List<String>> tags = new ConcurrentHashMap<>();
        private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger count = new AtomicInteger();
        private final Semaphore others = new Semaphore(0);

        @Override
        public CommandReply send(Command command, RequestContext context) {
            String name = switch (command) {
                case AddTag add -> add.tag();
                case RecordPurchase purchase -> purchase.externalId();
                default -> command.getClass().getSimpleName();
            };
            if (name.equals("refuse")) {
                throw new CommandRejected(CustomerError.CUSTOMER_CLOSED);
            }
            if (SLOW.contains(name)) {
                awaitOthers();
            }
            if (command instanceof RegisterCustomer) {
                directory.reserve("main", "shop", "a", UUID.fromString(id(1)));
            }
            ended.add(name);
            others.release();
            int position = count.incrementAndGet();
            if (command instanceof AddTag add) {
                tags.computeIfAbsent(add.customerId().toString(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(name);
            }
            return new CommandReply(id(1), 1, position, List.of(), false);
        }

        private void awaitOthers() {
            try {
                others.drainPermits();
                if (others.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                    others.release();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ResponseEntity<CommandReply> dispatch(Command command, RequestContext context) {
            return ResponseEntity.ok(send(command, context));
        }
    }
}
