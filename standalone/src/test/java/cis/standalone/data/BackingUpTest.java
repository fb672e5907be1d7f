package cis.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.standalone.eventstore.EventLogVerifier;
import cis.standalone.eventstore.LogReport;
import cis.standalone.eventstore.TagWriter;
import cis.standalone.progress.Progress;
import cis.standalone.sqlite.GroupListener;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackingUpTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private DataDirectory data;
    private Path backup;
    private DataDirectory restored;

    @BeforeEach
    void write() throws Exception {
        data = new DataDirectory(directory.resolve("data")).create();
        backup = directory.resolve("backup");
        restored = new DataDirectory(directory.resolve("restored"));
        try (TagWriter events = new TagWriter(data.path());
                GroupWriter keys = GroupWriter.open(
                        SqliteFile.durable(data.keys()), GroupListener.NONE, GroupWriterOptions.DEFAULT)) {
            events.append(20);
            keys.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("CREATE TABLE data_keys (id TEXT)");
                }
            });
        }
        Files.writeString(data.masterKey(), "secret");
    }

    @Test
    void a_backup_taken_while_events_are_written_restores_clean() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        BackupManifest manifest;
        try (TagWriter events = new TagWriter(data.path())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    events.append(1);
                }
            });
            manifest = new Backup(CLOCK, Progress.NONE).create(data, backup);
            enough.set(true);
            writing.join();
        }
        new Restore(Progress.NONE).restore(backup, restored);

        LogReport report = EventLogVerifier.verify(restored.events(), Progress.NONE);
        assertThat(report).isEqualTo(new LogReport(manifest.events(), manifest.headHash(), null));
        assertThat(manifest.events()).isGreaterThanOrEqualTo(20);
        assertThat(restored.masterKey()).hasContent("secret");
        try (TagWriter events = new TagWriter(restored.path())) {
            assertThat(events.append(1)).isEqualTo(manifest.events() + 1);
        }
    }

    @Test
    void where_the_automations_were_is_in_the_backup_with_the_events() throws Exception {
        try (TagWriter events = new TagWriter(data.path())) {
            events.tokens().storeToken(new GlobalSequenceTrackingToken(17), "automations", 0);
        }
        new Backup(CLOCK, Progress.NONE).create(data, backup);
        new Restore(Progress.NONE).restore(backup, restored);

        try (TagWriter events = new TagWriter(restored.path())) {
            assertThat(events.tokens().fetchToken("automations", 0)).isEqualTo(new GlobalSequenceTrackingToken(17));
        }
    }

    @Test
    void everything_in_a_backup_is_for_its_owner_only() throws Exception {
        new Backup(CLOCK, Progress.NONE).create(data, backup);

        try (Stream<Path> files = Files.list(backup)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_backup_goes_only_into_an_empty_place_and_so_does_a_restoration() {
        Backup backups = new Backup(CLOCK, Progress.NONE);
        backups.create(data, backup);

        assertThatThrownBy(() -> backups.create(data, backup)).hasMessageContaining("not empty");
        assertThatThrownBy(() -> new Restore(Progress.NONE).restore(backup, data))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_backup_with_a_changed_byte_is_refused_and_leaves_the_target_alone() throws Exception {
        new Backup(CLOCK, Progress.NONE).create(data, backup);
        try (RandomAccessFile file =
                new RandomAccessFile(backup.resolve("events.db").toFile(), "rw")) {
            file.seek(file.length() - 100);
            int before = file.read();
            file.seek(file.length() - 100);
            file.write(before + 1);
        }

        assertThatThrownBy(() -> new Restore(Progress.NONE).restore(backup, restored))
                .hasMessageContaining("events.db is not as it was backed up");
        assertThat(restored.path()).doesNotExist();
    }

    @Test
    void a_backup_that_was_never_finished_is_refused() throws Exception {
        new Backup(CLOCK, Progress.NONE).create(data, backup);
        Files.delete(backup.resolve("manifest.json"));

        assertThatThrownBy(() -> new Restore(Progress.NONE).restore(backup, restored))
                .hasMessageContaining("no complete backup");
    }

    @Test
    void a_directory_without_events_is_not_backed_up() {
        assertThatThrownBy(() -> new Backup(CLOCK, Progress.NONE).create(restored, backup))
                .hasMessageContaining("no events");
    }
}
