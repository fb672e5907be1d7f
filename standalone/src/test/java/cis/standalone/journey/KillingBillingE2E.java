package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.standalone.journey.Api.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Killed again and again while invoices are finalised; {@code -Dcis.kills=200} for as often as one likes. A ledger outside
 * the process keeps every request: each invoice that was finalised has one number, the numbers are 1..n in order of their
 * dates, and each invoice is posted once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class KillingBillingE2E {

    private static final int KILLS = Integer.getInteger("cis.kills", 2);
    private static final int CLIENTS = 4;
    private static final int CUSTOMERS = 6;
    private static final int MOST_INVOICES_BETWEEN_KILLS = 60;
    private static final int MOST_MICROS_BEFORE_A_KILL = 20_000;
    private static final Map<String, String> SELLER = Map.of(
            "CIS_SELLER_NAME", "Seller Ltd",
            "CIS_SELLER_TAX_ID", "DE123456789",
            "CIS_SELLER_ADDRESS_LINE1", "Long Street 1",
            "CIS_SELLER_ADDRESS_CITY", "Berlin",
            "CIS_SELLER_ADDRESS_POSTAL_CODE", "10115",
            "CIS_SELLER_ADDRESS_COUNTRY", "DE");

    @TempDir
    private Path data;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger nextInvoice = new AtomicInteger();
    private final Set<Integer> open = new ConcurrentSkipListSet<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Set<String> finalised = ConcurrentHashMap.newKeySet();

    @Test
    void every_finalised_invoice_has_one_number_without_a_hole_and_is_posted_once() throws InterruptedException {
        System.err.println("KillingBillingE2E seed=" + seed + " kills=" + KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            try (CisProcess cis = CisProcess.start(data, SELLER)) {
                registerCustomers(cis.api());
                repeatUnanswered(cis.api());
                loadUntilKilled(cis, 1 + random.nextInt(MOST_INVOICES_BETWEEN_KILLS));
            }
        }
        try (CisProcess cis = CisProcess.start(data, SELLER)) {
            repeatUnanswered(cis.api());
            awaitAutomations(cis.api());
            verify(cis.api());
            assertThat(cis.stop()).isIn(0, 143);
        }
        System.err.println(
                "KillingBillingE2E: " + finalised.size() + " invoices, " + numbers.size() + " answers with a number");
    }

    private static void registerCustomers(Api api) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            Answer answer = api.post("/api/v1/customers", """
                    {"party":"ORGANISATION","name":{"organisation":"Buyer %d"},"source":"ledger","externalId":"%d",
                     "address":{"line1":"Way 1","city":"Bonn","postalCode":"53111","country":"DE"}}""".formatted(customer, customer));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        }
    }

    private void loadUntilKilled(CisProcess cis, int invoices) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(invoices);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> {
                Api api = cis.api();
                while (!killed.get()) {
                    attempt(api, nextInvoice.getAndIncrement());
                    enough.countDown();
                }
            }));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).as("load went through").isTrue();
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_MICROS_BEFORE_A_KILL)));
        cis.kill();
        killed.set(true);
        for (Thread client : clients) {
            assertThat(client.join(Duration.ofMinutes(1))).isTrue();
        }
    }

    private void attempt(Api api, int invoice) {
        open.add(invoice);
        try {
            send(api, invoice);
            open.remove(invoice);
        } catch (UncheckedIOException e) {
            // The answer never came: both requests are repeated after the restart.
        }
    }

    private void repeatUnanswered(Api api) {
        for (int invoice : List.copyOf(open)) {
            send(api, invoice);
            open.remove(invoice);
        }
    }

    /** Drafts and finalises, each recognised when it comes again. */
    private void send(Api api, int invoice) {
        Answer draft =
                api.post("/api/v1/invoices", """
                {"customerId":{"source":"ledger","externalId":"%d"},"currency":"EUR","termsDays":14,
                 "lines":[{"description":"Thing","quantity":1,"unitPrice":"10.00","taxRate":"19"}]}""".formatted(invoice % CUSTOMERS), "Idempotency-Key", "draft-" + invoice);
        assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
        String id = draft.text("/id");
        Answer answer =
                api.post("/api/v1/invoices/" + id + "/finalise", "{}", "Idempotency-Key", "finalise-" + invoice);
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 202);
        finalised.add(id);
        if (answer.status() == 200) {
            String number = answer.text("/number");
            assertThat(number).isNotEmpty();
            assertThat(numbers.put(id, number)).isIn(null, number);
        }
    }

    private static void awaitAutomations(Api api) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode details = api.get("/actuator/health").body().at("/components/automations/details");
            assertThat(details.at("/behind").asLong()).as(details.toString()).isZero();
            assertThat(details.at("/parkedCustomers").asLong()).isZero();
        });
    }

    private void verify(Api api) {
        Map<String, List<JsonNode>> byType = events(api);
        Map<String, String> allocated = new HashMap<>();
        long sequence = 0;
        String lastDate = "";
        for (JsonNode event : byType.getOrDefault("document-series.number-allocated", List.of())) {
            JsonNode payload = event.at("/payload");
            assertThat(payload.at("/sequence").asLong()).isEqualTo(++sequence);
            assertThat(payload.at("/issueDate").asString()).isGreaterThanOrEqualTo(lastDate);
            lastDate = payload.at("/issueDate").asString();
            assertThat(allocated.put(
                            payload.at("/documentId").asString(),
                            payload.at("/number").asString()))
                    .as("second number of a document")
                    .isNull();
        }
        assertThat(once(byType, "invoice.finalised", "/invoiceId")).isEqualTo(finalised);
        assertThat(allocated.keySet()).isEqualTo(finalised);
        assertThat(allocated).containsAllEntriesOf(numbers);
        for (JsonNode issued : byType.getOrDefault("invoice.issued", List.of())) {
            assertThat(issued.at("/payload/number").asString())
                    .isEqualTo(allocated.get(issued.at("/payload/invoiceId").asString()));
        }
        assertThat(once(byType, "invoice.issued", "/invoiceId")).isEqualTo(finalised);
        assertThat(once(byType, "document-series.issue-confirmed", "/documentId"))
                .isEqualTo(finalised);
        assertThat(once(byType, "receivable.opened", "/invoiceId")).isEqualTo(finalised);
    }

    private static Set<String> once(Map<String, List<JsonNode>> byType, String type, String id) {
        Set<String> seen = new HashSet<>();
        for (JsonNode event : byType.getOrDefault(type, List.of())) {
            assertThat(seen.add(event.at("/payload" + id).asString()))
                    .as(type + " comes once")
                    .isTrue();
        }
        return seen;
    }

    private static Map<String, List<JsonNode>> events(Api api) {
        Map<String, List<JsonNode>> byType = new HashMap<>();
        String after = "0";
        JsonNode items;
        do {
            Answer page = api.get("/api/v1/events?order=asc&limit=500&after=" + after);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            items = page.body().at("/items");
            for (JsonNode event : items) {
                byType.computeIfAbsent(event.at("/type").asString(), type -> new ArrayList<>())
                        .add(event);
                after = event.at("/position").asString();
            }
        } while (!items.isEmpty());
        return byType;
    }
}
