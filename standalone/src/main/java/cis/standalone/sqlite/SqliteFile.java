package cis.standalone.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** A SQLite file that only its owner may read, and the ways of opening it. */
public record SqliteFile(Path path, Durability durability) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int BUSY_SLEEP_MILLIS = 50;
    private static final int BACKUP_PAGES_A_STEP = 1_000;
    private static final int CHECKPOINT_AFTER_PAGES = 4_000;

    public static SqliteFile durable(Path path) {
        return new SqliteFile(path, Durability.FULL);
    }

    /** Creates the file when there is none. Autocommit is on: whoever writes begins and commits by statement. */
    public Connection openForWriting() throws SQLException {
        createOwnerOnly();
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(durability == Durability.FULL ? SynchronousMode.FULL : SynchronousMode.OFF);
        Connection connection = connect(config);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_AFTER_PAGES);
        }
        return connection;
    }

    public Connection openForReading() throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        return connect(config);
    }

    /** False where somebody else than the owner may read or write the file. */
    public boolean isOwnerOnly() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return OWNER_ONLY.containsAll(permissions);
        } catch (UnsupportedOperationException notPosix) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void makeOwnerOnly() throws IOException {
        Files.setPosixFilePermissions(path, OWNER_ONLY);
    }

    /** Leaves one file without a write-ahead log beside it, as it should be handed on. Nobody else may have it open. */
    public void closeJournal() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.DELETE);
        connect(config).close();
    }

    /**
     * Copies a database as it is at this moment, through SQLite's backup interface, while others write it: a read
     * transaction held meanwhile keeps the copy from beginning anew at each of their commits.
     *
     * @param progress gets pages done and pages in all
     */
    public static void copyOnline(Connection source, Path target, BiConsumer<Integer, Integer> progress)
            throws SQLException {
        try (Statement statement = source.createStatement()) {
            statement.execute("BEGIN");
            try (ResultSet snapshot = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                snapshot.next();
            }
            int result = source.unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup(
                            "main",
                            target.toAbsolutePath().toString(),
                            (remaining, pages) -> progress.accept(pages - remaining, pages),
                            BUSY_SLEEP_MILLIS,
                            BUSY_TIMEOUT_MILLIS / BUSY_SLEEP_MILLIS,
                            BACKUP_PAGES_A_STEP);
            statement.execute("ROLLBACK");
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException("SQLite's backup answered " + SQLiteErrorCode.getErrorCode(result));
            }
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setGetGeneratedKeys(false); // would be asked for with a query after each insert
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath(), config.toProperties());
    }

    private void createOwnerOnly() {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException exists) {
            return;
        } catch (UnsupportedOperationException notPosix) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
