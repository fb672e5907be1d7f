package cis.standalone.keys;

import cis.platform.directory.IdentityDirectory;
import cis.platform.personaldata.KeyedHash;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.ReadConnections;
import cis.standalone.sqlite.Statements;
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
    private final KnownIds known = new KnownIds();

    SqliteIdentityDirectory(GroupWriter writer, ReadConnections readers, KeyedHash hash) {
        this.writer = writer;
        this.readers = readers;
        this.hash = hash;
    }

    @Override
    public UUID reserve(String client, String system, String externalId, UUID candidate) {
        byte[] key = hash.hash(client, system, externalId);
        return find(key)
                .orElseGet(() -> writer.writeChecked(connection -> {
                    try (Statements statements = new Statements(connection)) {
                        Optional<UUID> current = find(statements, key);
                        if (current.isPresent()) {
                            return current.get();
                        }
                        PreparedStatement insert =
                                statements.prepared("INSERT INTO identity (external_hash, id) VALUES (?, ?)");
                        insert.setBytes(1, key);
                        insert.setString(2, candidate.toString());
                        insert.executeUpdate();
                        return candidate;
                    }
                }));
    }

    @Override
    public Optional<UUID> find(String client, String system, String externalId) {
        return find(hash.hash(client, system, externalId));
    }

    @Override
    public void release(String client, String system, String externalId, UUID id) {
        byte[] key = hash.hash(client, system, externalId);
        delete(id, "DELETE FROM identity WHERE id = ? AND external_hash = ?", key);
    }

    @Override
    public void releaseAll(UUID id) {
        delete(id, "DELETE FROM identity WHERE id = ?");
    }

    private void delete(UUID id, String sql, byte[]... keys) {
        try {
            writer.writeChecked(connection -> {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setString(1, id.toString());
                    for (byte[] key : keys) {
                        delete.setBytes(2, key);
                    }
                    return delete.executeUpdate();
                }
            });
        } finally {
            known.forget(id);
        }
    }

    private Optional<UUID> find(byte[] key) {
        return known.find(key, () -> readers.read(statements -> find(statements, key)));
    }

    private static Optional<UUID> find(Statements statements, byte[] key) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT id FROM identity WHERE external_hash = ?");
        select.setBytes(1, key);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(UUID.fromString(rows.getString(1))) : Optional.empty();
        }
    }
}
