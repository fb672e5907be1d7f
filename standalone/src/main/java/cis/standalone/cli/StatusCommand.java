package cis.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks a running CIS how it is. */
@Command(
        name = "status",
        description = "Says whether a running CIS is ready, and how far its read models are.",
        footer = {"", "Exit codes: 0 ready, 1 not ready or nobody answers."})
final class StatusCommand implements Callable<Integer> {

    private static final Map<String, String> DETAILS =
            Map.of("position", "position", "lag", "lag", "deadLetters", "dead letters");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            boolean ready = get(http, "/actuator/health/readiness").statusCode() == 200;
            JsonNode health = json(get(http, "/actuator/health"));
            JsonNode info = json(get(http, "/actuator/info"));
            print(ready, health, info);
            return ready ? ExitCodes.OK : ExitCodes.FAILED;
        } catch (IOException e) {
            throw new CommandFailed("CIS does not answer at " + url + "; start it with ./cis start", e);
        }
    }

    private void print(boolean ready, JsonNode health, JsonNode info) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("CIS at " + url + (ready ? " is ready" : " is not ready"));
        out.printf("  %-13s %s%n", "health", health.path("status").asString("unknown"));
        for (JsonNode component : health.path("components")) {
            component.path("details").forEachEntry((name, value) -> {
                String title = DETAILS.get(name);
                if (title != null && value.isNumber()) {
                    out.printf("  %-13s %,d%n", title, value.asLong());
                }
            });
        }
        String version =
                info.path("build").path("version").asString(info.path("version").asString(""));
        if (!version.isEmpty()) {
            out.printf("  %-13s %s%n", "version", version);
        }
        out.flush();
    }

    private HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
