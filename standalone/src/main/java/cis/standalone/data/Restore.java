package cis.standalone.data;

import cis.standalone.data.BackupManifest.Content;
import cis.standalone.eventstore.EventLogVerifier;
import cis.standalone.eventstore.LogReport;
import cis.standalone.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Makes a data directory from a backup, once the backup has proved to be whole. */
public final class Restore {

    private static final Set<String> KNOWN = Set.of(DataDirectory.EVENTS, DataDirectory.KEYS, DataDirectory.MASTER_KEY);

    private final Progress progress;

    public Restore(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param target missing or empty; left as it was when the restoration fails
     * @throws BackupFailed when the backup is incomplete or altered, or the target holds something
     */
    public BackupManifest restore(Path backup, DataDirectory target) {
        try {
            if (!target.isEmptyOrMissing()) {
                throw new BackupFailed(target.path() + " is not empty: restore into a new directory");
            }
            BackupManifest manifest = readManifest(backup);
            checkFiles(backup, manifest);
            checkEvents(backup, manifest);
            copy(backup, manifest, target.create());
            return manifest;
        } catch (IOException | SQLException e) {
            throw new BackupFailed("the backup in " + backup + " could not be restored: " + e.getMessage(), e);
        }
    }

    private static BackupManifest readManifest(Path backup) {
        Path file = backup.resolve(BackupManifest.FILE_NAME);
        if (Files.notExists(file)) {
            throw new BackupFailed(backup + " is no complete backup: it has no " + BackupManifest.FILE_NAME);
        }
        try {
            BackupManifest manifest = BackupManifest.read(file);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupFailed("this backup has format " + manifest.format() + ", not known here");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupFailed(file + " cannot be read", e);
        }
    }

    private void checkFiles(Path backup, BackupManifest manifest) throws IOException {
        List<Content> files = manifest.files();
        if (files.stream().noneMatch(file -> file.name().equals(DataDirectory.EVENTS))) {
            throw new BackupFailed("the backup holds no events");
        }
        for (int i = 0; i < files.size(); i++) {
            Content content = files.get(i);
            progress.at("checking files", i, files.size());
            if (!KNOWN.contains(content.name())) {
                throw new BackupFailed("the backup names a file that is none of ours: " + content.name());
            }
            Path file = backup.resolve(content.name());
            if (Files.notExists(file)) {
                throw new BackupFailed(content.name() + " is missing from the backup");
            }
            if (Files.size(file) != content.bytes()
                    || !OwnerOnlyFiles.sha256(file).equals(content.sha256())) {
                throw new BackupFailed(content.name() + " is not as it was backed up: its checksum differs");
            }
        }
    }

    private void checkEvents(Path backup, BackupManifest manifest) throws SQLException {
        LogReport report = EventLogVerifier.verify(backup.resolve(DataDirectory.EVENTS), progress);
        LogReport.Fault fault = report.fault();
        if (fault != null) {
            throw new BackupFailed("the event at position " + fault.position() + " is " + fault.what());
        }
        if (report.events() != manifest.events() || !report.headHash().equals(manifest.headHash())) {
            throw new BackupFailed("the events do not end where the manifest says");
        }
    }

    private void copy(Path backup, BackupManifest manifest, DataDirectory target) throws IOException {
        List<Path> copied = new ArrayList<>();
        try {
            for (Content content : manifest.files()) {
                progress.at("restoring " + content.name(), 0, 1);
                Path file = target.path().resolve(content.name());
                copied.add(file);
                OwnerOnlyFiles.copy(backup.resolve(content.name()), file);
            }
        } catch (IOException e) {
            for (Path file : copied) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }
}
