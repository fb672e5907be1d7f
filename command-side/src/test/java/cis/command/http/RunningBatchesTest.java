package cis.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddTag;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.Commands;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
                new BatchLineHandler(catalogue, decoder, commands, Generators.timeBasedEpochGenerator());
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

    private static final class RecordingCommands implements Commands {
        private final Map<String, List<String>> tags = new ConcurrentHashMap<>();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public CommandReply send(Command command, RequestContext context) {
            AddTag add = (AddTag) command;
            if (add.tag().equals("refuse")) {
                throw new CommandRejected(CustomerError.CUSTOMER_CLOSED);
            }
            int position = count.incrementAndGet();
            tags.computeIfAbsent(add.customerId().toString(), id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(add.tag());
            return new CommandReply(add.customerId().toString(), 1, position, List.of(), false);
        }

        @Override
        public ResponseEntity<CommandReply> dispatch(Command command, RequestContext context) {
            return ResponseEntity.ok(send(command, context));
        }
    }
}
