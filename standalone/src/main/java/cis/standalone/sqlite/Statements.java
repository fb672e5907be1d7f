package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of one connection, kept prepared: preparing takes about as long as a short query. For one thread at a
 * time.
 */
public final class Statements implements AutoCloseable {

    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(MOST, 0.75f, true);

    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** Without what it was given before. Not to be closed; its results are, before anything else is asked. */
    public PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            known.clearParameters();
            return known;
        }
        if (prepared.size() == MOST) {
            var eldest = prepared.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    /** Closes the statements, not the connection. */
    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }
}
