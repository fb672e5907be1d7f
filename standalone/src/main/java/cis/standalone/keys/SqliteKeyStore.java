package cis.standalone.keys;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import cis.platform.personaldata.KeyDestroyedException;
import cis.platform.personaldata.KeyStore;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.ReadConnections;
import cis.standalone.sqlite.SqliteFile;
import cis.standalone.sqlite.StoreUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;

/** Wrapped keys in keys.db. Many creations at once share one fsync. */
public final class SqliteKeyStore implements KeyStore {

    private static final String BY_ID =
            "SELECT key_id, wrapped FROM personal_data_key WHERE subject = ? AND retention = ? AND key_id = ?";
    private static final String CURRENT =
            "SELECT key_id, wrapped FROM personal_data_key WHERE subject = ? AND retention = ?"
                    + " ORDER BY key_id DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO personal_data_key (subject, retention, key_id, wrapped) VALUES (?, ?, ?, ?)";
    private static final String[] DESTROY = {
        "UPDATE personal_data_key SET wrapped = hex(zeroblob(length(wrapped) / 2)) WHERE subject = ? AND retention = ?",
        "DELETE FROM personal_data_key WHERE subject = ? AND retention = ?"
    };
    private static final String TOMBSTONE =
            "INSERT INTO destroyed_key (subject, retention, destroyed_at)" + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String IS_DESTROYED = "SELECT 1 FROM destroyed_key WHERE subject = ? AND retention = ?";

    private final SqliteFile file;
    private final GroupWriter writer;
    private final ReadConnections readers;
    private final Clock clock;

    SqliteKeyStore(SqliteFile file, GroupWriter writer, ReadConnections readers, Clock clock) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Optional<WrappedKey> find(CustomerId subject, RetentionClass retention, int keyId) {
        return readers.read(statements -> {
            PreparedStatement select = statements.prepared(BY_ID);
            name(select, subject, retention);
            select.setInt(3, keyId);
            return first(select, subject, retention);
        });
    }

    @Override
    public Optional<WrappedKey> findCurrent(CustomerId subject, RetentionClass retention) {
        return readers.read(statements -> {
            PreparedStatement select = statements.prepared(CURRENT);
            name(select, subject, retention);
            return first(select, subject, retention);
        });
    }

    @Override
    public WrappedKey createIfAbsent(WrappedKey candidate) {
        return writer.writeChecked(connection -> {
            Optional<WrappedKey> current = findCurrent(connection, candidate.subject(), candidate.retention());
            if (current.isPresent()) {
                return current.get();
            }
            requireNotDestroyed(connection, candidate.subject(), candidate.retention());
            try (PreparedStatement insert = prepare(connection, INSERT, candidate.subject(), candidate.retention())) {
                insert.setInt(3, candidate.keyId());
                insert.setString(4, candidate.wrapped());
                insert.executeUpdate();
            }
            return candidate;
        });
    }

    /** Leaves nothing of the keys in the write-ahead log either. */
    @Override
    public void destroy(CustomerId subject, RetentionClass retention) {
        writer.write(connection -> {
            for (String sql : DESTROY) {
                try (PreparedStatement statement = prepare(connection, sql, subject, retention)) {
                    statement.executeUpdate();
                }
            }
            try (PreparedStatement tombstone = prepare(connection, TOMBSTONE, subject, retention)) {
                tombstone.setString(3, clock.instant().toString());
                return tombstone.executeUpdate();
            }
        });
        emptyWriteAheadLog();
    }

    private void emptyWriteAheadLog() {
        try (Connection connection = file.openForWriting();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!result.next() || result.getInt(1) != 0) {
                throw new StoreUnavailable("keys are destroyed, but traces are left in keys.db-wal: repeat");
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("keys are destroyed, but traces are left in keys.db-wal: repeat", e);
        }
    }

    private static void requireNotDestroyed(Connection connection, CustomerId subject, RetentionClass retention)
            throws SQLException {
        try (PreparedStatement select = prepare(connection, IS_DESTROYED, subject, retention);
                ResultSet rows = select.executeQuery()) {
            if (rows.next()) {
                throw new KeyDestroyedException(subject, retention);
            }
        }
    }

    private static Optional<WrappedKey> findCurrent(Connection connection, CustomerId subject, RetentionClass retention)
            throws SQLException {
        try (PreparedStatement select = prepare(connection, CURRENT, subject, retention)) {
            return first(select, subject, retention);
        }
    }

    private static Optional<WrappedKey> first(PreparedStatement select, CustomerId subject, RetentionClass retention)
            throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(new WrappedKey(subject, retention, rows.getInt(1), rows.getString(2)))
                    : Optional.empty();
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, CustomerId subject, RetentionClass retention) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        name(statement, subject, retention);
        return statement;
    }

    private static void name(PreparedStatement statement, CustomerId subject, RetentionClass retention)
            throws SQLException {
        statement.setString(1, subject.toString());
        statement.setString(2, retention.name());
    }
}
