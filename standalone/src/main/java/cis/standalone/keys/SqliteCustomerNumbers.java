package cis.standalone.keys;

import cis.platform.directory.CustomerNumbers;
import cis.standalone.sqlite.GroupWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Customer numbers {@code C}, seven digits or more, and a check digit (Luhn, ISO/IEC 7812-1): {@code C10000008}. A block
 * is taken, durably, before its first number is handed out; what is left of it at the end is never used.
 */
public final class SqliteCustomerNumbers implements CustomerNumbers {

    private static final int BLOCK = 100;
    private static final long FIRST = 1_000_000;
    private static final String TAKE_BLOCK = "INSERT INTO customer_number (client, first_free) VALUES (?, ?)"
            + " ON CONFLICT (client) DO UPDATE SET first_free = first_free + " + BLOCK + " RETURNING first_free";

    private static final class Block {
        private long next;
        private long end;
    }

    private final GroupWriter writer;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    SqliteCustomerNumbers(GroupWriter writer) {
        this.writer = writer;
    }

    @Override
    public String next(String client) {
        Block block = blocks.computeIfAbsent(client, absent -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.end = writer.write(connection -> takeBlock(connection, client));
                block.next = block.end - BLOCK;
            }
            return format(block.next++);
        }
    }

    private static long takeBlock(Connection connection, String client) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_BLOCK)) {
            take.setString(1, client);
            take.setLong(2, FIRST + BLOCK);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no block of customer numbers was taken");
                }
                return row.getLong(1);
            }
        }
    }

    private static String format(long number) {
        String digits = Long.toString(number);
        try {
            return "C" + digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalStateException("no check digit for " + digits, e);
        }
    }
}
