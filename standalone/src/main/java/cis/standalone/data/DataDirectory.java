package cis.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Where everything lies that cannot be rebuilt. */
public record DataDirectory(Path path) {

    public static final String EVENTS = "events.db";
    public static final String KEYS = "keys.db";
    public static final String MASTER_KEY = "master.key";
    static final String LOCK = "cis.lock";

    public Path events() {
        return path.resolve(EVENTS);
    }

    public Path keys() {
        return path.resolve(KEYS);
    }

    public Path masterKey() {
        return path.resolve(MASTER_KEY);
    }

    /** Makes the directory, for its owner only, where it is missing. */
    public DataDirectory create() throws IOException {
        if (Files.notExists(path)) {
            try {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (UnsupportedOperationException notPosix) {
                Files.createDirectories(path);
            }
        }
        return this;
    }

    boolean isEmptyOrMissing() throws IOException {
        if (Files.notExists(path)) {
            return true;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }
}
