package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.command.dispatch.Commands;
import cis.platform.projection.ProjectionGroup;
import cis.standalone.cli.CommandLineRun;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
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
import tools.jackson.databind.JsonNode;

/** The real application, while operators verify and rebuild what it answers from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatingReadModelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROJECTIONS = "/api/v1/projections";
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String WHY = "{\"reason\":\"to see that it works\"}";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private RunningCis cis;
    private RandomCommands random;
    private Api api;
    private String ada;

    @BeforeAll
    void send_commands(@TempDir Path data) throws InterruptedException {
        System.err.println("OperatingReadModelsIT seed=" + seed);
        cis = RunningCis.start(data);
        random = new RandomCommands(cis.bean(Commands.class), seed);
        random.send(500);
        api = cis.api();
        ada = api.post("/api/v1/customers", """
                        {"party":"PERSON","name":{"given":"Ada","family":"Lovelace"}}""").text("/id");
        for (int i = 0; i < 3; i++) {
            assertThat(api.post("/api/v1/customers/" + ada + "/notes", "{\"text\":\"a note\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    void stop() {
        enough.set(true);
        cis.close();
    }

    @Test
    @Order(1)
    void all_of_them_are_rebuilt_and_verified_while_questions_and_commands_go_on() throws Exception {
        cis.awaitReadModels(); // who asks later knows no position to wait for
        List<Thread> others = List.of(
                Thread.ofPlatform().start(this::commandUntilEnough),
                Thread.ofPlatform().start(this::askUntilEnough));
        try {
            for (String name : names()) {
                assertThat(run(name, "rebuild").at("/operation/state").asString(""))
                        .as(name)
                        .isEqualTo("DONE");
            }
        } finally {
            enough.set(true);
            for (Thread other : others) {
                other.join();
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked.get()).isGreaterThan(20);
        cis.stopComplaintClock();
        cis.awaitReadModels();
        for (String name : names()) {
            JsonNode projection = run(name, "verify");
            assertThat(projection.at("/operation/result/differences")).as(name).isEmpty();
            assertThat(projection.at("/operation/result/root"))
                    .as(name)
                    .isEqualTo(projection.at("/operation/result/storedRoot"));
            assertThat(projection.path("generation").asInt()).as(name).isEqualTo(2);
        }
    }

    private void commandUntilEnough() {
        try {
            while (!enough.get()) {
                random.send(10);
            }
        } catch (InterruptedException e) {
            faults.add("the commands were interrupted");
        }
    }

    /** Ada is there and has three notes; what an answer knows of never goes back; totals never shrink. */
    private void askUntilEnough() {
        Api reader = new Api(cis.address());
        long lastPosition = 0;
        long lastCustomers = 0;
        while (!enough.get()) {
            Answer profile = reader.get("/api/v1/customers/" + ada);
            Answer notes = reader.get("/api/v1/customers/" + ada + "/notes");
            Answer overview = reader.get("/api/v1/reports/overview");
            long position = Long.parseLong(profile.header("CIS-Position"));
            long customers = overview.body().path("customers").asLong(-1);
            if (profile.status() != 200 || notes.body().path("items").size() != 3 || overview.status() != 200) {
                faults.add(asked + ": " + profile.status() + " " + notes.body() + " " + overview.status());
            }
            if (position < lastPosition || customers < lastCustomers) {
                faults.add("after " + lastPosition + "/" + lastCustomers + " came " + position + "/" + customers);
            }
            lastPosition = position;
            lastCustomers = customers;
            asked.incrementAndGet();
        }
    }

    @Test
    @Order(2)
    void one_field_changed_by_hand_is_named_and_right_again_after_a_rebuild() {
        String number = api.get("/api/v1/customers/" + ada).text("/customerNumber");
        String collection = projection("customers").path("collection").asString("");
        cis.bean(MongoDatabase.class)
                .getCollection(collection)
                .updateOne(Filters.eq("_id", ada), Updates.set("customerNumber", "C0"));

        StringBuilder printed = new StringBuilder();
        assertThat(CommandLineRun.run(printed, "verify", "--url", cis.address().toString(), "customers", "contacts"))
                .isEqualTo(2);
        assertThat(printed.toString())
                .containsPattern("customers +DIFFERS")
                .containsPattern("CHANGED +" + ada + " /customerNumber")
                .containsPattern("contacts +same");

        run("customers", "rebuild");
        assertThat(CommandLineRun.run(
                        new StringBuilder(), "verify", "--url", cis.address().toString(), "customers"))
                .isZero();
        assertThat(api.get("/api/v1/customers/" + ada).text("/customerNumber")).isEqualTo(number);
    }

    @Test
    @Order(3)
    void a_roll_back_serves_the_former_one_and_every_act_says_who_and_why() {
        Answer begun = api.post(PROJECTIONS + "/contacts/rollback", WHY, "CIS-Actor", "operator-7");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo(PROJECTIONS + "/contacts");
        JsonNode over = end("contacts");
        assertThat(over.at("/operation/state").asString("")).isEqualTo("DONE");
        assertThat(over.path("generation").asInt()).isEqualTo(1);
        assertThat(over.path("formerGeneration").asInt()).isEqualTo(2);
        assertThat(api.get("/api/v1/customers/" + ada + "/notes").body().path("items"))
                .hasSize(3);

        JsonNode recorded = api.get("/api/v1/events?type=operation.recorded&order=desc&limit=1")
                .body()
                .at("/items/0");
        assertThat(recorded.at("/payload/kind").asString("")).isEqualTo("ROLL_BACK");
        assertThat(recorded.at("/payload/target").asString("")).isEqualTo("contacts_v1");
        assertThat(recorded.at("/payload/reason").asString("")).isEqualTo("to see that it works");
        assertThat(recorded.at("/metadata/actorId").asString("")).isEqualTo("operator-7");
        assertThat(recorded.at("/payload/operationId")).isEqualTo(over.at("/operation/id"));
    }

    @Test
    @Order(4)
    void dead_letters_are_seen_tried_again_and_discarded() {
        List<String> notes = eventsOfNotes();
        park(notes.get(0));
        park(notes.get(1));
        cis.bean(ProjectionGroup.class).prepare();
        Answer list = api.get(LETTERS + "?projection=contacts&limit=1");
        String first = list.text("/items/0/id");
        assertThat(first).startsWith("contacts_v1:");
        String second = api.get(LETTERS + "?projection=contacts&limit=1&cursor=" + list.text("/nextCursor"))
                .text("/items/0/id");
        Answer letter = api.get(LETTERS + "/" + first);
        assertThat(letter.text("/payload/text")).isEqualTo("***");
        assertThat(letter.text("/payload/customerId")).isEqualTo(ada);
        assertThat(letter.text("/cause")).isEqualTo("java.lang.IllegalStateException");

        assertThat(api.post(LETTERS + "/" + first + "/discard", "{}").status()).isEqualTo(400);
        Answer discarded = api.post(LETTERS + "/" + first + "/discard", WHY);
        assertThat(discarded.body().path("applied").asInt()).isOne();
        assertThat(discarded.body().path("left").asInt()).isZero();
        assertThat(api.post(LETTERS + "/" + second + "/retry", "").status()).isEqualTo(404);
        assertThat(api.post(LETTERS + "/retry-all", WHY).body().path("applied").asInt(-1))
                .isZero();
        assertThat(kinds()).startsWith("RETRY_ALL", "DISCARD");
    }

    @Test
    @Order(5)
    void what_cannot_be_done_is_told() {
        assertRefused(api.get(PROJECTIONS + "/nothing"), 404, "NOT_FOUND");
        assertRefused(api.post(PROJECTIONS + "/nothing/verify", ""), 404, "NOT_FOUND");
        assertRefused(api.post(PROJECTIONS + "/sales/rebuild", ""), 400, "MALFORMED_REQUEST");
        assertRefused(api.post(PROJECTIONS + "/sales/rebuild", "{\"reason\":7}"), 400, "MALFORMED_REQUEST");
        assertRefused(api.post(PROJECTIONS + "/sales/verify", "{\"why\":\"x\"}"), 400, "MALFORMED_REQUEST");
        assertRefused(api.post(PROJECTIONS + "/sales/verify", "{"), 400, "MALFORMED_REQUEST");
        assertRefused(api.post(PROJECTIONS + "/sales/verify?x=1", ""), 400, "INVALID_PARAMETER");
        assertRefused(api.post(PROJECTIONS + "/sales/pause", ""), 409, "NO_OPERATION_UNDER_WAY");
        assertRefused(api.get(LETTERS + "/contacts_v1:999999"), 404, "NOT_FOUND");
        assertRefused(api.get(LETTERS + "?projection=nothing"), 400, "INVALID_PARAMETER");
        assertRefused(api.get(LETTERS + "?cursor=xx"), 400, "INVALID_PARAMETER");
        assertRefused(api.post(LETTERS + "/nothing/discard", WHY), 404, "NOT_FOUND");
        long recorded = kinds().size();
        assertRefused(api.post(PROJECTIONS + "/sales/cancel", ""), 409, "NO_OPERATION_UNDER_WAY");
        assertThat(kinds()).hasSize((int) recorded);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        api.get("/api/v1/events?type=operation.recorded&order=desc&limit=500")
                .body()
                .path("items")
                .forEach(event -> kinds.add(event.at("/payload/kind").asString("")));
        return kinds;
    }

    private List<String> eventsOfNotes() {
        List<String> events = new ArrayList<>();
        api.get("/api/v1/events?type=note.added&customer=" + ada)
                .body()
                .path("items")
                .forEach(event -> events.add(event.path("id").asString("") + " "
                        + event.path("position").asLong()));
        return events;
    }

    private void park(String event) {
        long position = Long.parseLong(event.substring(event.indexOf(' ') + 1));
        cis.bean(MongoDatabase.class)
                .getCollection("dead_letters")
                .insertOne(new Document("_id", "contacts_v1/" + position)
                        .append("projection", "contacts_v1")
                        .append("customer", ada)
                        .append("client", "main")
                        .append("position", position)
                        .append("eventId", event.substring(0, event.indexOf(' ')))
                        .append("type", "note.added")
                        .append("cause", "java.lang.IllegalStateException")
                        .append("parkedAt", "2026-11-22T00:00:00Z"));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        api.get(PROJECTIONS)
                .body()
                .path("projections")
                .forEach(projection -> names.add(projection.path("name").asString("")));
        assertThat(names).hasSizeGreaterThan(20);
        return names;
    }

    private JsonNode run(String name, String act) {
        Answer begun = api.post(PROJECTIONS + "/" + name + "/" + act, WHY);
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(202);
        return end(name);
    }

    private JsonNode end(String name) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> projection(name).at("/operation/endedAt").isString());
        return projection(name);
    }

    private JsonNode projection(String name) {
        return new Api(cis.address()).get(PROJECTIONS + "/" + name).body();
    }
}
