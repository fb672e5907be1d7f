package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api.Answer;
import cis.standalone.journey.CisProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copied by the command line while callers write: the copy is a whole beginning of history, and CIS runs on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupUnderLoadE2E {

    private static final int CALLERS = 4;
    private static final int BEFORE = 300;

    @TempDir
    Path directory;

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<String> anyCustomer = new AtomicReference<>("");

    @Test
    void restores_to_a_beginning_of_the_live_history_in_which_one_altered_byte_is_named() throws Exception {
        Path live = directory.resolve("live");
        Path restored = directory.resolve("restored");
        long before = backUpUnderLoad(live, directory.resolve("backup"));

        assertThat(run(0, "restore", directory.resolve("backup").toString(), "--data", restored.toString()))
                .contains("Restored");
        assertThat(run(0, "verify-log", "--data", restored.toString())).contains("are intact");
        assertThat(run(0, "verify-log", "--data", live.toString())).contains("are intact");

        List<String> copied = hashes(restored);
        assertThat(copied).hasSizeGreaterThanOrEqualTo((int) before);
        assertThat(hashes(live)).startsWith(copied.toArray(String[]::new)).hasSizeGreaterThan(copied.size());

        assertAnswers(restored, copied.size());
        assertAlterationIsNamed(restored, 1 + copied.size() / 2);
    }

    /** @return the position that was acknowledged when the backup began */
    private long backUpUnderLoad(Path live, Path backup) throws InterruptedException {
        try (CisProcess cis = CisProcess.start(live)) {
            AtomicBoolean enough = new AtomicBoolean();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.ofPlatform().name("caller-" + i).start(() -> register(cis.api(), enough)));
            }
            await(BEFORE);
            long before = acknowledged.get();
            assertThat(run(0, "backup", backup.toString(), "--data", live.toString()))
                    .contains("Backed up");
            await(acknowledged.get() + CALLERS);
            enough.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
            cis.stop();
            return before;
        }
    }

    private void await(long position) {
        Awaitility.await().atMost(java.time.Duration.ofMinutes(1)).until(() -> acknowledged.get() >= position);
    }

    private void register(Api api, AtomicBoolean enough) {
        while (!enough.get()) {
            Answer answer = api.post("/api/v1/customers", """
                    {"party":"PERSON","name":{"given":"Some","family":"Body"},"address":{"country":"GB"}}""");
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            anyCustomer.compareAndSet("", answer.text("/id"));
            long position = Long.parseLong(answer.text("/position"));
            acknowledged.accumulateAndGet(position, Math::max);
        }
    }

    private void assertAnswers(Path data, int events) {
        try (CisProcess cis = CisProcess.start(data)) {
            Api api = cis.api();
            assertThat(api.get("/api/v1/customers/" + anyCustomer.get()).text("/name/family"))
                    .isEqualTo("Body");
            assertThat(api.get("/api/v1/reports/overview")
                            .body()
                            .at("/customers")
                            .asInt())
                    .isEqualTo(events);
            Answer next = api.post("/api/v1/customers/" + anyCustomer.get() + "/add-tag", "{\"tag\":\"restored\"}");
            assertThat(next.status()).isEqualTo(200);
            assertThat(next.text("/position")).isEqualTo(Integer.toString(events + 1));
            cis.stop();
        }
    }

    private void assertAlterationIsNamed(Path data, int position) throws IOException, SQLException {
        Path file = Files.createDirectory(directory.resolve("altered")).resolve("events.db");
        Files.copy(data.resolve("events.db"), file);
        byte[] payload = payload(file, position);
        byte[] content = Files.readAllBytes(file);
        content[indexOf(content, payload) + payload.length / 2] ^= 1;
        Files.write(file, content);

        assertThat(run(2, "verify-log", "--data", directory.resolve("altered").toString()))
                .contains("The event at position " + position + " is ");
    }

    private static String run(int exitCode, String... arguments) {
        Finished finished = CisProcess.run(arguments);
        assertThat(finished.exitCode()).as(finished.output()).isEqualTo(exitCode);
        return finished.output();
    }

    private static List<String> hashes(Path data) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Connection connection = connect(data.resolve("events.db"));
                PreparedStatement statement =
                        connection.prepareStatement("SELECT position, hash FROM events ORDER BY position");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.add(rows.getLong(1) + " " + HexFormat.of().formatHex(rows.getBytes(2)));
            }
        }
        return hashes;
    }

    private static byte[] payload(Path file, int position) throws SQLException {
        try (Connection connection = connect(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT payload FROM events WHERE position = " + position);
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static int indexOf(byte[] content, byte[] part) {
        for (int i = 0; i + part.length <= content.length; i++) {
            if (java.util.Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the payload is not in one piece in the file");
    }
}
