package cis.standalone.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Positions of event processors, in the file of the events that they count. There is nothing to claim: the lock of the
 * data directory keeps every other process away.
 */
public final class SqliteTokenStore implements TokenStore {

    private static final String UPSERT = "INSERT INTO tokens VALUES (?, ?, ?)"
            + " ON CONFLICT (processor, segment) DO UPDATE SET position = excluded.position";

    private final EventFile file;

    public SqliteTokenStore(EventFile file) {
        this.file = file;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        if (fetchSegments(processorName).length > 0) {
            throw new UnableToClaimTokenException(processorName + " has segments already");
        }
        for (int segment = 0; segment < segmentCount; segment++) {
            storeToken(initialToken, processorName, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        storeToken(token, processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        long position = SqliteEventStorageEngine.position(token);
        write(UPSERT, processorName, segment, position);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        List<Long> positions =
                read("SELECT position FROM tokens WHERE processor = ? AND segment = ?", processorName, segment);
        if (positions.isEmpty()) {
            throw new UnableToClaimTokenException(processorName + " has no segment " + segment);
        }
        long position = positions.getFirst();
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        write("DELETE FROM tokens WHERE processor = ? AND segment = ?", processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return read("SELECT segment FROM tokens WHERE processor = ? ORDER BY segment", processorName).stream()
                .mapToInt(Long::intValue)
                .toArray();
    }

    @Override
    public void releaseClaim(String processorName, int segment) {}

    @Override
    public void extendClaim(String processorName, int segment) {}

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("events.db");
    }

    private void write(String sql, Object... arguments) {
        file.writer().writeChecked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return set(statement, arguments).executeUpdate();
            }
        });
    }

    private List<Long> read(String sql, Object... arguments) {
        return file.read(statements -> {
            try (ResultSet rows = set(statements.prepared(sql), arguments).executeQuery()) {
                List<Long> numbers = new ArrayList<>();
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
                return numbers;
            }
        });
    }

    private static PreparedStatement set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
