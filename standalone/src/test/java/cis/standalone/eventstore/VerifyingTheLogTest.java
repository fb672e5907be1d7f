package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.BEN;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.standalone.eventstore.LogReport.Fault;
import cis.standalone.progress.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingTheLogTest {

    private static final int EVENTS = 2_500;

    private static Path original = Path.of("");

    @TempDir
    Path directory;

    private Path events;

    @BeforeAll
    static void write(@TempDir Path template) throws SQLException {
        try (OpenStore open = new OpenStore(template)) {
            original = open.path;
            for (int i = 0; i < EVENTS / 2; i += 50) {
                for (var customer : List.of(ADA, BEN)) {
                    List<EventMessage<?>> batch = new ArrayList<>();
                    for (int j = i; j < i + 50; j++) {
                        batch.add(tagAdded(customer, j));
                    }
                    open.engine.appendEvents(batch);
                }
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        events = Files.copy(original, directory.resolve("events.db"));
    }

    @Test
    void an_untouched_file_is_intact_and_names_its_head() throws SQLException {
        List<Long> seen = new ArrayList<>();
        LogReport report = EventLogVerifier.verify(events, (step, done, total) -> seen.add(done));

        assertThat(report.fault()).isNull();
        assertThat(report.events()).isEqualTo(EVENTS);
        assertThat(report).isEqualTo(EventLogVerifier.head(events));
        assertThat(seen).isSorted().endsWith((long) EVENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = x'7b7d'",
                "metadata = x'7b7d'",
                "aggregate_type = NULL",
                "type = 'customer.closed'",
                "revision = '2'",
                "recorded_at = recorded_at + 1",
                "recorded_high = recorded_high + 1",
                "customer_id = NULL",
                "client = 'other'",
                "event_id = 'x'",
                "hash = zeroblob(32)"
            })
    void an_altered_field_is_named_by_its_position(String change) throws SQLException {
        tamper("UPDATE events SET " + change + " WHERE position = 1234");

        assertFirstFault(1234);
    }

    @Test
    void the_first_of_several_altered_events_is_named() throws SQLException {
        tamper(
                "UPDATE events SET client = 'x' WHERE position = 2000",
                "UPDATE events SET client = 'x' WHERE position = 77");

        assertFirstFault(77);
    }

    @Test
    void a_missing_event_is_named() throws SQLException {
        tamper("DELETE FROM events WHERE position = 1500");

        assertThat(fault()).isEqualTo(new Fault(1500, "missing"));
    }

    @Test
    void a_missing_event_whose_followers_were_moved_up_is_named() throws SQLException {
        tamper(
                "DELETE FROM events WHERE position = 1500",
                "UPDATE events SET position = position - 1 WHERE position > 1500");

        assertFirstFault(1500);
    }

    @Test
    void events_that_changed_places_are_named() throws SQLException {
        tamper(
                "UPDATE events SET position = 999999 WHERE position = 600",
                "UPDATE events SET position = 600 WHERE position = 601",
                "UPDATE events SET position = 601 WHERE position = 999999");

        assertFirstFault(600);
    }

    @Test
    void an_event_put_in_is_named() throws SQLException {
        tamper(
                "UPDATE events SET position = -position WHERE position > 900",
                "UPDATE events SET position = 1 - position WHERE position < -900",
                """
                INSERT INTO events SELECT 901, aggregate_type, 'other', 0, 'other', type, revision, recorded_at,
                    recorded_high, payload, metadata, customer_id, client, hash FROM events WHERE position = 900""");

        assertFirstFault(901);
    }

    @Test
    void a_gap_in_an_aggregate_is_named_although_the_chain_holds() throws SQLException {
        HashChain chain = new HashChain();
        byte[] last = HexFormat.of().parseHex(EventLogVerifier.head(events).headHash());
        byte[] canonical = HashChain.canonical(null, "a", 1, "e", "t", null, 0, new byte[0], new byte[0], null, "main");
        String hash = HexFormat.of().formatHex(chain.next(last, EVENTS + 1, canonical));
        tamper("INSERT INTO events SELECT " + (EVENTS + 1) + ", NULL, 'a', 1, 'e', 't', NULL, 0, max(recorded_high),"
                + " x'', x'', NULL, 'main', x'" + hash + "' FROM events");

        assertFirstFault(EVENTS + 1);
    }

    @Test
    void one_changed_byte_in_the_file_is_named() throws Exception {
        byte[] content = Files.readAllBytes(events);
        int place = new String(content, StandardCharsets.ISO_8859_1).indexOf("\"tag-777\"");
        try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "rw")) {
            file.seek(place + 5);
            file.write('8');
        }

        Fault fault = fault();
        assertThat(fault.what()).contains("altered");
        assertThat(fault.position()).isBetween(1L, (long) EVENTS);
    }

    @Test
    void a_damaged_end_is_noticed_when_the_file_is_opened() throws SQLException {
        tamper("UPDATE events SET client = 'x' WHERE position = " + (EVENTS - 10));

        assertThatThrownBy(() -> new OpenStore(directory))
                .isInstanceOf(DamagedEventFile.class)
                .hasMessageContaining(String.valueOf(EVENTS - 10));
    }

    @Test
    void a_file_that_others_may_read_is_closed_to_them_when_it_is_opened() throws Exception {
        Files.setPosixFilePermissions(events, PosixFilePermissions.fromString("rw-r--r--"));
        new OpenStore(directory).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(events)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_of_another_version_is_refused() throws SQLException {
        tamper("PRAGMA user_version = 2");

        assertThatThrownBy(() -> new OpenStore(directory)).hasMessageContaining("schema version 2");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.write(events, new byte[10_000]);

        assertThatThrownBy(() -> new OpenStore(directory)).isInstanceOf(SQLException.class);
    }

    private void assertFirstFault(long position) throws SQLException {
        assertThat(fault().position()).isEqualTo(position);
    }

    private Fault fault() throws SQLException {
        Fault fault = EventLogVerifier.verify(events, Progress.NONE).fault();
        if (fault == null) {
            throw new AssertionError("no fault was found");
        }
        return fault;
    }

    private void tamper(String... statements) throws SQLException {
        OpenStore.tamper(events, statements);
    }
}
