package cis.standalone.eventstore;

import cis.api.MetadataKeys;
import cis.standalone.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The indexes over what metadata says. They stand on expressions, so that a row keeps no second copy of it. A program
 * that does not know them keeps them up to date all the same.
 */
final class EventIndexes {

    static final String ACTOR = metadata(MetadataKeys.ACTOR_ID);
    static final String CORRELATION = metadata(MetadataKeys.CORRELATION_ID);
    static final String COMMAND = metadata(MetadataKeys.COMMAND_ID);
    /** Most commands begin their chain themselves, and are found by it. */
    static final String COMMAND_WITHIN_A_CHAIN = COMMAND + " IS NOT " + CORRELATION;

    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("events_by_actor", "(" + ACTOR + ")");
        BY_NAME.put("events_by_correlation", "(" + CORRELATION + ")");
        BY_NAME.put("events_by_command", "(" + COMMAND + ") WHERE " + COMMAND_WITHIN_A_CHAIN);
    }

    private EventIndexes() {}

    /** Makes those that a file of before does not have; takes some seconds for each million events. */
    static void ensure(Connection connection, Progress progress) throws SQLException {
        int done = 0;
        for (Map.Entry<String, String> index : BY_NAME.entrySet()) {
            if (!exists(connection, index.getKey())) {
                progress.at("preparing the search in the history", done, BY_NAME.size());
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE INDEX " + index.getKey() + " ON events " + index.getValue());
                }
                progress.at("preparing the search in the history", done + 1L, BY_NAME.size());
            }
            done++;
        }
    }

    private static boolean exists(Connection connection, String index) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?")) {
            statement.setString(1, index);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Metadata is JSON as text in a blob, and only a text is surely not taken for SQLite's own binary form. What is no
     * JSON, in a file that was tampered with, has nothing to be found by, and can be read all the same.
     */
    private static String metadata(String key) {
        String text = "CAST(metadata AS TEXT)";
        return "iif(json_valid(%s), %s ->> '$.%s', NULL)".formatted(text, text, key);
    }
}
