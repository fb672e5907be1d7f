package cis.standalone.data;

import cis.standalone.eventstore.EventLogVerifier;
import cis.standalone.eventstore.LogReport;
import cis.standalone.progress.Progress;
import cis.standalone.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies a data directory while it is in use. Events are copied before keys: a key is durable before the first event
 * that needs it, so every event in the copy finds its key. The manifest is written last; without it a backup is none.
 */
public final class Backup {

    private final Clock clock;
    private final Progress progress;

    public Backup(Clock clock, Progress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param target missing or empty
     * @throws BackupFailed also when there is nothing to back up
     */
    public BackupManifest create(DataDirectory data, Path target) {
        try {
            DataDirectory copy = new DataDirectory(target);
            if (Files.notExists(data.events())) {
                throw new BackupFailed("there are no events in " + data.path());
            }
            if (!copy.isEmptyOrMissing()) {
                throw new BackupFailed(target + " is not empty");
            }
            copy.create();
            return copy(data, copy);
        } catch (IOException | SQLException e) {
            throw new BackupFailed("the backup to " + target + " failed: " + e.getMessage(), e);
        }
    }

    private BackupManifest copy(DataDirectory data, DataDirectory copy) throws IOException, SQLException {
        List<Path> files = new ArrayList<>();
        files.add(copyDatabase(data.events(), copy.events()));
        if (Files.exists(data.keys())) {
            files.add(copyDatabase(data.keys(), copy.keys()));
        }
        if (Files.exists(data.masterKey())) {
            OwnerOnlyFiles.copy(data.masterKey(), copy.masterKey());
            files.add(copy.masterKey());
        }
        LogReport head = EventLogVerifier.head(copy.events());
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT, clock.instant(), head.events(), head.headHash(), contents(files));
        OwnerOnlyFiles.write(copy.path().resolve(BackupManifest.FILE_NAME), manifest.toJson());
        return manifest;
    }

    private Path copyDatabase(Path from, Path to) throws IOException, SQLException {
        String step = "copying " + from.getFileName();
        OwnerOnlyFiles.create(to);
        try (Connection connection = SqliteFile.durable(from).openForReading()) {
            SqliteFile.copyOnline(connection, to, (done, total) -> progress.at(step, done, total));
        }
        SqliteFile.durable(to).closeJournal();
        OwnerOnlyFiles.force(to);
        return to;
    }

    private static List<BackupManifest.Content> contents(List<Path> files) throws IOException {
        List<BackupManifest.Content> contents = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            contents.add(new BackupManifest.Content(name, Files.size(file), OwnerOnlyFiles.sha256(file)));
        }
        return contents;
    }
}
