package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.platform.event.EventLog;
import cis.standalone.journey.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Listeners and exports at the real server: woken by the store, gone when they go, and no hindrance when it stops. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamingOutIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningCis cis;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws InterruptedException {
        cis = RunningCis.start(data, "--cis.feed.listeners=2", "--cis.feed.heartbeat=100ms");
        api = cis.api();
        register();
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    @Order(1)
    void a_listener_hears_of_an_event_when_it_has_happened_and_is_not_left_in_silence() {
        try (Listener listener = new Listener()) {
            listener.awaitLine("retry: 3000");
            long position = register();
            listener.awaitLine("id: " + position);
            listener.awaitLine("event: customer.registered");
            listener.awaitLine(": here");
        }
    }

    @Test
    @Order(2)
    void who_comes_back_misses_nothing() {
        long last = register();
        long missed = register();
        try (Listener listener = new Listener("Last-Event-ID", Long.toString(last))) {
            listener.awaitLine("id: " + missed);
            assertThat(listener.lines).doesNotContain("id: " + last);
        }
    }

    @Test
    @Order(3)
    void there_is_no_place_for_a_third_listener() throws Exception {
        try (Listener one = new Listener();
                Listener other = new Listener()) {
            one.awaitLine(": here");
            other.awaitLine(": here");
            HttpResponse<String> refused = client.send(request("/api/v1/events/stream"), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    @Order(4)
    void an_export_holds_every_event_and_many_can_break_off() throws Exception {
        for (int i = 0; i < 6; i++) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), cis.address().getPort())) {
                socket.getOutputStream()
                        .write("GET /api/v1/events/export HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> export = client.send(request("/api/v1/events/export"), BodyHandlers.ofString());
            assertThat(export.statusCode()).isEqualTo(200);
            assertThat(export.body().lines())
                    .hasSize((int) cis.bean(EventLog.class).head());
        });
    }

    @Test
    @Order(5)
    void a_stop_ends_the_listeners_and_waits_for_none() {
        Listener listener = new Listener();
        listener.awaitLine(": here");
        long begin = System.nanoTime();
        cis.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        await().atMost(PATIENCE).until(() -> !listener.thread.isAlive());
        assertThat(listener.lines)
                .as("it ended as it should, and did not break")
                .endsWith("the end");
    }

    private long register() {
        return api.post("/api/v1/customers", """
                        {"party":"PERSON","name":{"given":"Some","family":"Body"}}""").body().at("/position").asLong();
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(cis.address() + path));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private final class Listener implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final Thread thread;

        /** There are two places; whoever has left holds one until the next heartbeat. */
        Listener(String... headers) {
            HttpResponse<InputStream> answer =
                    await().atMost(PATIENCE).until(() -> ask(headers), found -> found.statusCode() == 200);
            body = answer.body();
            thread = Thread.ofPlatform().daemon().start(this::read);
        }

        private HttpResponse<InputStream> ask(String... headers) throws IOException, InterruptedException {
            return client.send(request("/api/v1/events/stream", headers), BodyHandlers.ofInputStream());
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
                lines.add("the end");
            } catch (IOException | UncheckedIOException e) {
                lines.add("broken");
            }
        }

        void awaitLine(String line) {
            await().atMost(PATIENCE).until(() -> lines.contains(line));
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
