package cis.benchmarks;

import cis.standalone.sqlite.SqliteFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that can be done: one thread that inserts the same rows into the same tables, so many a transaction. */
final class BareLoop implements AutoCloseable {

    private static final byte[] PAYLOAD = BenchmarkEvents.PAYLOAD.getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = new PreparedSerializer()
            .serialize(BenchmarkEvents.METADATA, byte[].class)
            .getData();
    private static final byte[] HASH = new byte[32];
    private static final String INSERT =
            "INSERT INTO events (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,"
                    + " recorded_at, payload, metadata, customer_id, client, hash, recorded_high)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final BenchmarkEvents events = new BenchmarkEvents();
    private long position;

    /** @param file with the tables in it, and no events */
    BareLoop(SqliteFile file) throws SQLException {
        connection = file.openForWriting();
        insert = connection.prepareStatement(INSERT);
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
    }

    /** Runs for that long; answers how many rows. */
    long run(int rowsPerTransaction, long nanos) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        while (System.nanoTime() - start < nanos) {
            begin.execute();
            for (int i = 0; i < rowsPerTransaction; i++) {
                insertOne();
            }
            commit.execute();
            rows += rowsPerTransaction;
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        connection.close();
    }

    private void insertOne() throws SQLException {
        BenchmarkEvents.Next event = events.next();
        long now = System.currentTimeMillis();
        insert.setLong(1, ++position);
        insert.setString(2, "purchase");
        insert.setString(3, event.aggregate());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.eventId());
        insert.setString(6, "purchase.recorded");
        insert.setString(7, "1");
        insert.setLong(8, now);
        insert.setBytes(9, PAYLOAD);
        insert.setBytes(10, METADATA);
        insert.setString(11, BenchmarkEvents.CUSTOMER);
        insert.setString(12, "main");
        insert.setBytes(13, HASH);
        insert.setLong(14, now);
        insert.executeUpdate();
    }
}
