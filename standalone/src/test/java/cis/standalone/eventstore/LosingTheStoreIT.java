package cis.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.platform.event.EventLog;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import cis.standalone.proof.RunningCis;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real application when its event file has no room, or cannot be written for a while. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LosingTheStoreIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int MORE_THAN_FITS = 500;

    private Path data;
    private RunningCis cis;
    private Api api;
    private String customer = "";

    @BeforeAll
    void start(@TempDir Path directory) throws InterruptedException {
        data = directory;
        cis = RunningCis.start(data);
        api = cis.api();
        customer = register().text("/id");
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    void a_full_disk_refuses_commands_until_there_is_room_and_nothing_is_half_written() {
        cis.bean(EventFile.class).writer().write(connection -> execute(connection, "PRAGMA max_page_count = 1"));
        long accepted = head();
        Answer answer = register();
        for (int i = 0; i < MORE_THAN_FITS && answer.status() == 201; i++) {
            accepted++;
            answer = register();
        }

        assertUnavailable(answer);
        assertReadsGoOn();
        await().atMost(SOON).until(() -> register().status() == 201); // the limit goes with the connection
        assertThat(head()).isEqualTo(accepted + 1);
        assertThat(api.get("/api/v1/reports/overview").body().at("/customers").asLong())
                .isEqualTo(accepted + 1);
    }

    @Test
    void a_file_that_cannot_be_written_refuses_commands_until_it_can() throws SQLException {
        long before;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"))) {
            execute(other, "BEGIN IMMEDIATE");
            before = head();
            assertUnavailable(register());
            assertUnavailable(register());
            assertReadsGoOn();
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
            execute(other, "ROLLBACK");
        }
        await().atMost(SOON).until(() -> register().status() == 201);
        assertThat(head()).isEqualTo(before + 1);
        assertThat(api.get("/api/v1/customers/" + customer).status()).isEqualTo(200);
        await().atMost(SOON).until(() -> api.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void keys_that_cannot_be_written_refuse_what_needs_them_and_reads_go_on() throws SQLException {
        long before;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("keys.db"))) {
            execute(other, "BEGIN IMMEDIATE");
            before = head();
            assertUnavailable(register());
            String known = """
                    {"party":"PERSON","source":"shop","externalId":"14646"}""";
            assertUnavailable(api.post("/api/v1/customers", known));
            assertThat(batch("{\"command\":\"RegisterCustomer\",\"body\":" + known + "}"))
                    .contains("\"status\":503", "STORE_UNAVAILABLE");
            assertReadsGoOn();
            execute(other, "ROLLBACK");
        }
        assertThat(head()).isEqualTo(before);
        await().atMost(SOON).until(() -> register().status() == 201);
    }

    private String batch(String line) {
        return api.send(
                        "POST",
                        "/api/v1/commands:batch",
                        BodyPublishers.ofString(line),
                        List.of("Content-Type", "application/x-ndjson"))
                .response()
                .body();
    }

    private Answer register() {
        return api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Some","family":"Body"}}""");
    }

    private void assertReadsGoOn() {
        assertThat(api.get("/api/v1/customers/" + customer).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/events?customer=" + customer).status()).isEqualTo(200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("STORE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private long head() {
        return cis.bean(EventLog.class).head();
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
