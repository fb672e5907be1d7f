package cis.standalone.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Remembers commands by their natural keys as CIS does, and has bad moments when told to. */
final class FakeBatchServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newFixedThreadPool(4);
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Set<String> customers = new HashSet<>();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger answersToCutOff = new AtomicInteger();
    final AtomicInteger requestsToTurnAway = new AtomicInteger();
    final AtomicInteger failAfterRequests = new AtomicInteger(Integer.MAX_VALUE);

    FakeBatchServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/api/v1/commands:batch", this::batch);
        server.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized int size() {
        return known.size();
    }

    private void batch(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (requests.incrementAndGet() > failAfterRequests.get() || requestsToTurnAway.getAndDecrement() > 0) {
            answer(exchange, 503, "{}");
            return;
        }
        StringBuilder answers = new StringBuilder();
        int line = 1;
        for (String command : body.lines().toList()) {
            answers.append(handle(line++, JSON.readTree(command))).append('\n');
        }
        boolean cut = answersToCutOff.getAndDecrement() > 0;
        answer(exchange, 200, cut ? answers.substring(0, answers.length() / 2) : answers.toString());
    }

    private synchronized String handle(int line, JsonNode command) {
        JsonNode body = command.path("body");
        String key = command.path("command").asString() + " "
                + body.path("externalId").asString();
        JsonNode earlier = known.get(key);
        ObjectNode answer = JSON.createObjectNode().put("line", line);
        if (earlier != null && !earlier.equals(body)) {
            return problem(answer, 409, "NATURAL_KEY_TAKEN");
        }
        if (command.path("command").asString().equals("RegisterCustomer")) {
            customers.add(body.path("externalId").asString());
        } else if (!customers.contains(
                body.path("customerId").path("externalId").asString())) {
            return problem(answer, 422, "CUSTOMER_UNKNOWN");
        }
        known.put(key, body);
        answer.put("status", 201).put("replayed", earlier != null);
        answer.putArray("events").addObject().put("type", "something.happened");
        return answer.toString();
    }

    private static String problem(ObjectNode answer, int status, String code) {
        answer.put("status", status).putObject("problem").put("code", code).put("detail", "Refused.");
        return answer.toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
