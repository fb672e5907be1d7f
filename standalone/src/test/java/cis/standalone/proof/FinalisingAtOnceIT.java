package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sixteen clients finalise at the same moment, over HTTP; two of them always the same invoice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FinalisingAtOnceIT {

    private static final int CLIENTS = 16;
    private static final int EACH = Integer.getInteger("cis.invoices-each", 12);
    private static final int INVOICES = (CLIENTS - 1) * EACH;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What was answered, by invoice. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    @Test
    void sixteen_clients_get_the_numbers_1_to_n_without_a_hole_and_no_invoice_gets_two(@TempDir Path data)
            throws Exception {
        try (RunningCis cis = RunningCis.start(
                data,
                "--cis.seller.name=Seller Ltd",
                "--cis.seller.tax-id=DE123456789",
                "--cis.seller.address.line1=Long Street 1",
                "--cis.seller.address.city=Berlin",
                "--cis.seller.address.country=DE")) {
            List<String> drafts = drafts(cis.api());
            finaliseAtOnce(cis, drafts);

            Map<String, String> issued = awaitIssued(cis.api());
            assertThat(issued.keySet()).containsExactlyInAnyOrderElementsOf(drafts);
            assertThat(issued).containsAllEntriesOf(answered);
            assertThat(issued.values().stream().map(FinalisingAtOnceIT::sequence))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, INVOICES).boxed().toList());
            assertSeriesIsProved(cis.api());
        }
    }

    private static List<String> drafts(Api api) {
        String customer = api.post("/api/v1/customers", """
                        {"party":"ORGANISATION","name":{"organisation":"Buyer"},
                         "address":{"line1":"Way 1","city":"Bonn","country":"DE"}}""").text("/id");
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            Answer draft = api.post("/api/v1/invoices", """
                            {"customerId":"%s","currency":"EUR","termsDays":14,
                             "lines":[{"description":"Thing","quantity":1,"unitPrice":"10.00","taxRate":"19"}]}""".formatted(customer));
            assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
            drafts.add(draft.text("/id"));
        }
        return drafts;
    }

    private void finaliseAtOnce(RunningCis cis, List<String> drafts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = Math.min(client, CLIENTS - 2) * EACH;
                clients.add(() -> {
                    Api api = cis.api();
                    for (String draft : drafts.subList(first, first + EACH)) {
                        together.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
                        finalise(api, draft);
                    }
                    return null;
                });
            }
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
        }
    }

    private void finalise(Api api, String draft) {
        Answer answer = api.post("/api/v1/invoices/" + draft + "/finalise", "{}");
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 202);
        if (answer.status() == 200) {
            String number = answer.text("/number");
            assertThat(number).isNotEmpty();
            assertThat(answered.put(draft, number)).isIn(null, number);
        }
    }

    private static Map<String, String> awaitIssued(Api api) {
        Map<String, String> issued = new HashMap<>();
        await().atMost(LIMIT).untilAsserted(() -> {
            for (JsonNode invoice :
                    api.get("/api/v1/invoices?state=issued&limit=500").body().at("/items")) {
                issued.put(invoice.at("/id").asString(), invoice.at("/number").asString());
            }
            assertThat(issued).hasSize(INVOICES);
        });
        return issued;
    }

    private static void assertSeriesIsProved(Api api) {
        JsonNode all = api.get("/api/v1/document-series").body().at("/items");
        for (JsonNode series : all) {
            JsonNode proof = api.get(
                            "/api/v1/document-series/" + series.at("/id").asString() + "/proof")
                    .body();
            assertThat(proof.at("/ok").asBoolean()).as(proof.toString()).isTrue();
            assertThat(proof.at("/count").asInt()).isEqualTo(INVOICES);
        }
        assertThat(all.size()).as("series of this year").isEqualTo(1);
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
