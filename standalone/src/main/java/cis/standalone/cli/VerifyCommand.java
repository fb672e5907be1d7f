package cis.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a running CIS compare its read models with what the events come to, one after the other. */
@Command(
        name = "verify",
        description = "Has a running CIS fold all events once more and compare every document with what it serves.",
        footer = {"", "Exit codes: 0 all the same, 1 could not be done, 2 differences were found."})
final class VerifyCommand implements Callable<Integer> {

    private static final Set<String> OVER = Set.of("DONE", "CANCELLED", "FAILED");
    private static final long ASK_EVERY_MILLIS = 100;
    private static final int TOLD = 10;
    private static final int ROOT_DIGITS = 16;
    private static final String ROW = "%-22s %-9s %10s %10s  %s%n";

    private final CountDownLatch never = new CountDownLatch(1);

    private String said = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--give-up-after",
            paramLabel = "DURATION",
            defaultValue = "PT10M",
            description = "When nothing has moved for so long. Default: ${DEFAULT-VALUE}")
    private Duration patience = Duration.ofMinutes(10);

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names of projections. Default: all.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            List<String> wanted = names.isEmpty() ? all(http) : names;
            out.printf(ROW, "projection", "result", "documents", "position", "root");
            boolean same = true;
            for (String name : wanted) {
                same &= print(out, name, verified(http, name));
            }
            return same ? ExitCodes.OK : ExitCodes.FINDINGS;
        } catch (IOException e) {
            throw new CommandFailed("CIS does not answer at " + url + "; start it with ./cis start", e);
        }
    }

    private List<String> all(HttpClient http) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        json(get(http, "/api/v1/projections"), "the projections")
                .path("projections")
                .forEach(projection -> all.add(projection.path("name").asString("")));
        return all;
    }

    private JsonNode verified(HttpClient http, String name) throws IOException, InterruptedException {
        String path = "/api/v1/projections/" + name;
        HttpRequest begin = request(path + "/verify")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonNode operation = json(http.send(begin, HttpResponse.BodyHandlers.ofString()), name)
                .path("operation");
        String id = operation.path("id").asString("");
        String seen = "";
        long moved = System.nanoTime();
        while (!OVER.contains(operation.path("state").asString(""))
                && !never.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            operation = json(get(http, path), name).path("operation");
            String now = operation.path("state").asString("").equals("WAITING") ? ahead(http, name) : told(operation);
            if (!now.equals(seen)) {
                seen = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                throw new CommandFailed(name + " could not be verified: nothing has moved for " + patience.toSeconds()
                        + " s; see GET /api/v1/projections");
            }
        }
        if (!operation.path("id").asString("").equals(id)
                || !operation.path("state").asString("").equals("DONE")) {
            throw new CommandFailed(name + " could not be verified: "
                    + operation.path("failure").asString("it was cancelled"));
        }
        return operation.path("result");
    }

    /** What is being done with another projection first, and how far that is. */
    private String ahead(HttpClient http, String name) throws IOException, InterruptedException {
        for (JsonNode other : json(get(http, "/api/v1/projections"), name).path("projections")) {
            JsonNode operation = other.path("operation");
            String state = operation.path("state").asString("");
            if (state.equals("RUNNING") || state.equals("PAUSED")) {
                String behind = name + " is waiting behind "
                        + operation.path("kind").asString("") + " of "
                        + other.path("name").asString("") + (state.equals("PAUSED") ? ", which is paused" : "");
                if (!behind.equals(said)) {
                    said = behind;
                    Objects.requireNonNull(spec).commandLine().getErr().println(behind);
                }
                return behind + told(operation);
            }
        }
        return "";
    }

    private static String told(JsonNode operation) {
        return String.join(
                " ",
                operation.path("state").asString(""),
                operation.path("events").asString(""),
                operation.path("position").asString(""));
    }

    private static boolean print(PrintWriter out, String name, JsonNode result) {
        long differing = result.path("differing").asLong();
        out.printf(
                ROW,
                name,
                differing == 0 ? "same" : "DIFFERS",
                String.format("%,d", result.path("documents").asLong()),
                String.format("%,d", result.path("position").asLong()),
                result.path("root").asString("").substring(0, ROOT_DIGITS));
        int told = 0;
        for (JsonNode difference : result.path("differences")) {
            if (told++ < TOLD) {
                out.printf(
                        "  %-9s %s %s%n",
                        difference.path("kind").asString(""),
                        difference.path("document").asString(""),
                        String.join(
                                " ",
                                difference
                                        .path("fields")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()));
            }
        }
        if (differing > told || told > TOLD) {
            out.printf("  and %,d more%n", differing - Math.min(told, TOLD));
        }
        out.flush();
        return differing == 0;
    }

    private HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static JsonNode json(HttpResponse<String> response, String about) {
        try {
            JsonNode body = JsonMapper.shared().readTree(response.body());
            if (response.statusCode() / 100 == 2) {
                return body;
            }
            throw new CommandFailed(
                    about + " cannot be verified: " + body.path("detail").asString("refused"));
        } catch (JacksonException e) {
            throw new CommandFailed("no CIS answers there: HTTP " + response.statusCode(), e);
        }
    }
}
