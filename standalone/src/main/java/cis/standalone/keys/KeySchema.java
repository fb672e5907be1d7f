package cis.standalone.keys;

import cis.platform.personaldata.MasterKeyException;
import cis.standalone.sqlite.GroupListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of keys.db, and the proof that it belongs to this master key. */
final class KeySchema implements GroupListener {

    private static final String[] STATEMENTS = {
        // whatever is deleted is overwritten with zeros
        "PRAGMA secure_delete = ON",
        """
        CREATE TABLE IF NOT EXISTS instance (
            name  TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """
        CREATE TABLE IF NOT EXISTS personal_data_key (
            subject   TEXT NOT NULL,
            retention TEXT NOT NULL,
            key_id    INTEGER NOT NULL,
            wrapped   TEXT NOT NULL,
            PRIMARY KEY (subject, retention, key_id)
        ) STRICT, WITHOUT ROWID""",
        """
        CREATE TABLE IF NOT EXISTS destroyed_key (
            subject      TEXT NOT NULL,
            retention    TEXT NOT NULL,
            destroyed_at TEXT NOT NULL,
            PRIMARY KEY (subject, retention)
        ) STRICT, WITHOUT ROWID""",
        """
        CREATE TABLE IF NOT EXISTS identity (
            external_hash BLOB PRIMARY KEY,
            id            TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX IF NOT EXISTS identity_by_id ON identity (id)",
        """
        CREATE TABLE IF NOT EXISTS customer_number (
            client     TEXT PRIMARY KEY,
            first_free INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """
        CREATE TABLE IF NOT EXISTS complaint_number (
            client     TEXT PRIMARY KEY,
            first_free INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID"""
    };

    private final String fingerprint;

    KeySchema(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public void opened(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO instance (name, value) VALUES ('master-key', ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
        requireSameMasterKey(connection);
    }

    private void requireSameMasterKey(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT value FROM instance WHERE name = 'master-key'")) {
            if (!rows.next() || !fingerprint.equals(rows.getString(1))) {
                throw new MasterKeyException("keys.db was written under another master key (fingerprint "
                        + rows.getString(1) + ", given " + fingerprint + "): start with that one");
            }
        }
    }
}
