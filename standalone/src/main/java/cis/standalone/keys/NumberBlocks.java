package cis.standalone.keys;

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
 * Numbers of seven digits or more, and a check digit (Luhn, ISO/IEC 7812-1), each once per client company:
 * {@code C10000008}, {@code CMP-10000008}. A block is taken, durably, before its first number is handed out; what is left
 * of it at the end is never used.
 */
final class NumberBlocks {

    private static final int BLOCK = 100;
    private static final long FIRST = 1_000_000;

    private static final class Block {
        private long next;
        private long end;
    }

    private final GroupWriter writer;
    private final String takeBlock;
    private final String prefix;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    /** @param table with the columns client and first_free */
    NumberBlocks(GroupWriter writer, String table, String prefix) {
        this.writer = writer;
        this.prefix = prefix;
        this.takeBlock = "INSERT INTO " + table + " (client, first_free) VALUES (?, ?)"
                + " ON CONFLICT (client) DO UPDATE SET first_free = first_free + " + BLOCK + " RETURNING first_free";
    }

    String next(String client) {
        Block block = blocks.computeIfAbsent(client, absent -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.end = writer.write(connection -> takeBlock(connection, client));
                block.next = block.end - BLOCK;
            }
            return format(block.next++);
        }
    }

    private long takeBlock(Connection connection, String client) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(takeBlock)) {
            take.setString(1, client);
            take.setLong(2, FIRST + BLOCK);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no block of numbers was taken");
                }
                return row.getLong(1);
            }
        }
    }

    private String format(long number) {
        String digits = Long.toString(number);
        try {
            return prefix + digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalStateException("no check digit for " + digits, e);
        }
    }
}
