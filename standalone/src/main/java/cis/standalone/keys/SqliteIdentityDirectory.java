package cis.standalone.keys;

import cis.platform.directory.IdentityDirectory;
import cis.platform.personaldata.KeyedHash;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.ReadConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reserved ids in keys.db, under keyed hashes of the external ids. Many reservations at once share one fsync. */
public final class SqliteIdentityDirectory implements IdentityDirectory {

    private final GroupWriter writer;
    private final ReadConnections readers;
    private final KeyedHash hash;

    SqliteIdentityDirectory(GroupWriter writer, ReadConnections readers, KeyedHash hash) {
        this.writer = writer;
        this.readers = readers;
        this.hash = hash;
    }

    @Override
    public UUID reserve(String client, String system, String externalId, UUID candidate) {
        byte[] key = hash.hash(client, system, externalId);
        Optional<UUID> known = readers.read(connection -> find(connection, key));
        return known.orElseGet(() -> writer.writeChecked(connection -> {
            Optional<UUID> current = find(connection, key);
            if (current.isPresent()) {
                return current.get();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO identity (external_hash, id) VALUES (?, ?)")) {
                insert.setBytes(1, key);
                insert.setString(2, candidate.toString());
                insert.executeUpdate();
            }
            return candidate;
        }));
    }

    @Override
    public Optional<UUID> find(String client, String system, String externalId) {
        byte[] key = hash.hash(client, system, externalId);
        return readers.read(connection -> find(connection, key));
    }

    @Override
    public void release(String client, String system, String externalId, UUID id) {
        byte[] key = hash.hash(client, system, externalId);
        writer.writeChecked(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM identity WHERE external_hash = ? AND id = ?")) {
                delete.setBytes(1, key);
                delete.setString(2, id.toString());
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public void releaseAll(UUID id) {
        writer.writeChecked(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM identity WHERE id = ?")) {
                delete.setString(1, id.toString());
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<UUID> find(Connection connection, byte[] key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM identity WHERE external_hash = ?")) {
            select.setBytes(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(UUID.fromString(rows.getString(1))) : Optional.empty();
            }
        }
    }
}
