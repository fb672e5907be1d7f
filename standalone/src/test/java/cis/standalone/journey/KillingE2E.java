package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Killed twenty times under load. A ledger outside the process keeps every request and every acknowledgement: nothing
 * acknowledged may be lost, and a request repeated because its answer never came may not count twice.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class KillingE2E {

    private static final int KILLS = 20;
    private static final int CLIENTS = 4;
    private static final int MIN_REQUESTS = 20;
    private static final int MAX_REQUESTS = 150;

    @TempDir
    Path data;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger nextRequest = new AtomicInteger();
    private final Map<Integer, Acknowledgement> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> open = new ConcurrentHashMap<>();

    private record Acknowledgement(String id, String position) {}

    @Test
    void loses_nothing_and_doubles_nothing() throws InterruptedException {
        System.err.println("KillingE2E seed=" + seed);
        for (int kill = 0; kill < KILLS; kill++) {
            try (CisProcess cis = CisProcess.start(data)) {
                repeatUnanswered(cis.api());
                loadUntilKilled(cis, MIN_REQUESTS + random.nextInt(MAX_REQUESTS - MIN_REQUESTS));
            }
        }
        try (CisProcess cis = CisProcess.start(data)) {
            repeatUnanswered(cis.api());
            verify(cis.api());
            assertThat(cis.stop()).isIn(0, 143);
        }
    }

    /** Every request is its own customer's registration (even) or a purchase of the customer before (odd). */
    private static Answer send(Api api, int request) {
        int customer = request / 2;
        return request % 2 == 0
                ? api.post("/api/v1/customers", """
                        {"party":"PERSON","name":{"given":"Ledger","family":"Number %d"},
                         "source":"ledger","externalId":"%d"}""".formatted(customer, customer))
                : api.post("/api/v1/purchases", """
                        {"customerId":{"source":"ledger","externalId":"%d"},"source":"ledger","externalId":"%d",
                         "occurredOn":"2026-01-01","currency":"EUR",
                         "lines":[{"description":"Thing","quantity":1,"unitPrice":"1.25"}]}""".formatted(customer, request));
    }

    private void loadUntilKilled(CisProcess cis, int requests) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(requests);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> {
                Api api = cis.api();
                while (!killed.get()) {
                    int pair = nextRequest.getAndAdd(2);
                    attempt(api, pair);
                    attempt(api, pair + 1);
                    enough.countDown();
                    enough.countDown();
                }
            }));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).as("load went through").isTrue();
        cis.kill();
        killed.set(true);
        for (Thread client : clients) {
            client.join(60_000);
            assertThat(client.isAlive()).isFalse();
        }
    }

    private void attempt(Api api, int request) {
        open.put(request, true);
        try {
            Answer answer = send(api, request);
            if (answer.status() == 201) {
                acknowledged.put(request, new Acknowledgement(answer.text("/id"), answer.text("/position")));
                open.remove(request);
            }
        } catch (UncheckedIOException e) {
            // The answer never came: the request stays open and is repeated after the restart.
        }
    }

    private void repeatUnanswered(Api api) {
        for (int request : open.keySet().stream().sorted().toList()) {
            Answer answer = send(api, request);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            acknowledged.put(request, new Acknowledgement(answer.text("/id"), answer.text("/position")));
            open.remove(request);
        }
    }

    private void verify(Api api) {
        Map<String, Integer> seen = new HashMap<>();
        long expected = 0;
        for (String after = "0"; ; ) {
            Answer page = api.get("/api/v1/events?order=asc&limit=500&after=" + after);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            if (page.body().at("/items").isEmpty()) {
                break;
            }
            for (JsonNode event : page.body().at("/items")) {
                assertThat(event.at("/position").asLong()).isEqualTo(++expected);
                seen.merge(
                        event.at("/aggregate/id").asString() + "@"
                                + event.at("/position").asString(),
                        1,
                        Integer::sum);
                after = event.at("/position").asString();
            }
        }
        assertThat(expected).as("one event a request").isEqualTo(acknowledged.size());
        acknowledged.forEach((request, answer) ->
                assertThat(seen).as("request " + request).containsKey(answer.id() + "@" + answer.position()));

        int purchases =
                (int) acknowledged.keySet().stream().filter(r -> r % 2 == 1).count();
        Answer overview = api.get("/api/v1/reports/overview");
        assertThat(overview.body().at("/customers").asInt()).isEqualTo(acknowledged.size() - purchases);
        assertThat(overview.body().at("/purchases").asInt()).isEqualTo(purchases);
        assertThat(overview.response().body())
                .contains("\"" + new BigDecimal("1.25").multiply(BigDecimal.valueOf(purchases)) + "\"");
    }
}
