package cis.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** CIS as a caller sees it. Remembers the position of the last command, so that every read sees it. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final String company;
    private @Nullable String position;

    public Api(URI address) {
        this(address, "main");
    }

    /** @param company the client company, where a request does not name one */
    public Api(URI address, String company) {
        this.address = address;
        this.company = company;
    }

    /** The same CIS for another client company. */
    Api as(String otherCompany) {
        return new Api(address, otherCompany);
    }

    /** An answer. A body that is no JSON is a missing node. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Text at a JSON Pointer; empty when there is none. */
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    public Answer post(String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        Answer answer = send("POST", path, HttpRequest.BodyPublishers.ofString(json), all);
        answer.response().headers().firstValue("CIS-Position").ifPresent(found -> position = found);
        return answer;
    }

    /** Reads what is there after this client's last command. */
    public Answer get(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (position != null) {
            all.addAll(List.of("CIS-Position", position, "Prefer", "wait=10"));
        }
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), all);
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, List<String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT).method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (!headers.contains("CIS-Client")) {
            request.header("CIS-Client", company);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, parse(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json")
                        && !type.contains("ndjson")
                        && !response.body().isEmpty()
                ? JSON.readTree(response.body())
                : MissingNode.getInstance();
    }
}
