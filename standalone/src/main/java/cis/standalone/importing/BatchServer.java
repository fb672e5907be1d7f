package cis.standalone.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The batch endpoint of a running CIS. A request that got no answer is sent again: every command is answered from its
 * natural key, so nothing happens twice.
 */
public final class BatchServer implements AutoCloseable {

    /** How long to wait before another attempt; a test does not wait. */
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ATTEMPTS = 7;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI url;
    private final String client;
    private final String actor;
    private final Pause pause;

    /** @param url without a path, such as {@code http://127.0.0.1:8080} */
    public BatchServer(URI url, String client, String actor, Pause pause) {
        this.url = url;
        this.client = client;
        this.actor = actor;
        this.pause = pause;
    }

    /** @throws ImportFailed where nobody answers, so that nobody waits for a server that was never started */
    void checkReachable() {
        try {
            exchange(HttpRequest.newBuilder(url.resolve("/actuator/health/readiness")));
        } catch (IOException e) {
            throw new ImportFailed("CIS does not answer at " + url + "; start it with ./cis start", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The answers, one for each command, in order. */
    List<Answer> send(Chunk chunk) {
        String trouble = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Duration wait = Duration.ofSeconds(1L << attempt);
            try {
                HttpResponse<byte[]> response = exchange(request(chunk));
                if (response.statusCode() == 200) {
                    List<Answer> answers =
                            answers(response.body(), chunk.commands().size());
                    if (answers.stream().noneMatch(Answer::isTemporary)) {
                        return answers;
                    }
                    trouble = "it could not store some commands for now";
                } else if (response.statusCode() == 429 || response.statusCode() >= 502) {
                    trouble = "it answered " + response.statusCode();
                    wait = retryAfter(response, wait);
                } else {
                    throw new ImportFailed(refusal(response));
                }
            } catch (IOException e) {
                trouble = "the connection broke";
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(wait);
        }
        throw new ImportFailed("CIS at " + url + " stopped taking commands (" + trouble
                + "); start the same import again when it is well, it goes on where it stopped");
    }

    private HttpRequest.Builder request(Chunk chunk) {
        return HttpRequest.newBuilder(url.resolve("/api/v1/commands:batch"))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson, application/problem+json")
                .header("CIS-Client", client)
                .header("CIS-Actor", actor)
                .POST(HttpRequest.BodyPublishers.ofByteArray(chunk.bytes()));
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            throw new IOException(e);
        }
    }

    private static List<Answer> answers(byte[] body, int expected) throws IOException {
        List<Answer> answers = new ArrayList<>(expected);
        try {
            new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> answers.add(Answer.of(JSON.readTree(line))));
        } catch (JacksonException e) {
            throw new IOException("the answer was cut off", e);
        }
        if (answers.size() != expected) {
            throw new IOException("the answer was cut off");
        }
        return answers;
    }

    private String refusal(HttpResponse<byte[]> response) {
        String detail;
        try {
            JsonNode problem = JSON.readTree(response.body());
            detail = problem.path("detail").asString(problem.path("title").asString(""));
        } catch (JacksonException e) {
            detail = "";
        }
        return url + " answered " + response.statusCode() + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static Duration retryAfter(HttpResponse<byte[]> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(otherwise) > 0)
                .orElse(otherwise);
    }

    private void pause(Duration wait) {
        try {
            pause.of(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ImportFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ImportFailed("the import was interrupted", e);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
