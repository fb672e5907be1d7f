package cis.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.command.dispatch.MemoryHistory;
import cis.platform.json.JsonRules;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class SendingBatchesTest {
    private static final JsonMapper JSON = JsonRules.http();
    private static final String PATH = "/api/v1/commands:batch";
    private static final int PLACES = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryHistory history;

    @Test
    void a_compressed_batch_is_answered_like_any_other() throws Exception {
        HttpResponse<String> answer = send(gzip(registration() + registration()), "gzip");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 201);
    }

    @Test
    void a_compressed_batch_that_breaks_off_answers_every_line_before_and_then_says_so() throws Exception {
        byte[] whole = gzip(registration() + registration());
        HttpResponse<String> answer = send(Arrays.copyOf(whole, whole.length - 8), "gzip");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 201, 400);
        assertThat(answer.body()).contains("\"line\":3", "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9})
    void a_body_that_only_says_that_it_is_gzip_is_malformed(int bytes) throws Exception {
        HttpResponse<String> cut = send(Arrays.copyOf(gzip(registration()), bytes), "gzip");
        assertThat(cut.statusCode()).as(cut.body()).isEqualTo(400);
        assertThat(cut.body()).contains("MALFORMED_REQUEST");
        HttpResponse<String> plain = send(registration().getBytes(StandardCharsets.UTF_8), "gzip");
        assertThat(plain.statusCode()).as(plain.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
    void other_encodings_are_refused(String encoding) throws Exception {
        HttpResponse<String> answer = send(gzip(registration()), encoding);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_batch_too_many_is_refused_and_callers_who_go_away_in_the_middle_give_their_places_back(CapturedOutput log)
            throws Exception {
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            callers.add(begin(registration()));
        }
        HttpResponse<String> refused = send(registration().getBytes(StandardCharsets.UTF_8), "identity");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
        assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
        assertThat(refused.headers().firstValue("Retry-After")).isNotEmpty();

        long acknowledged = history.head();
        for (Socket caller : callers) {
            chunk(caller, registration().strip());
            caller.setSoLinger(true, 0);
            caller.close();
        }
        byte[] nothing = {'\n'};
        await().atMost(SOON).until(() -> send(nothing, "identity").statusCode() == 200);
        assertThat(history.head()).as("half a line is no command").isEqualTo(acknowledged);
        assertThat(log.getAll().lines()).as("nobody must act").noneMatch(line -> line.contains(" ERROR "));
    }

    /** Has had the answer to its first line, and holds a place. */
    private Socket begin(String line) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) SOON.toMillis());
        write(
                socket,
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n");
        chunk(socket, line);
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).contains(" 200");
        String read = "";
        while (!read.contains("\"line\":1")) {
            read = answer.readLine();
        }
        assertThat(read).contains("\"status\":201");
        return socket;
    }

    private static void chunk(Socket socket, String text) throws IOException {
        write(socket, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(text.getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    private HttpResponse<String> send(byte[] body, String encoding) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                        .timeout(SOON)
                        .POST(BodyPublishers.ofByteArray(body))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", encoding)
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<Integer> statuses(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .map(line -> JSON.readTree(line).path("status").intValue())
                .toList();
    }

    private static String registration() {
        return "{\"command\":\"RegisterCustomer\",\"body\":{\"party\":\"PERSON\",\"source\":\"shop\",\"externalId\":\""
                + UUID.randomUUID() + "\"}}\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
