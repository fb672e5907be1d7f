package cis.standalone.importing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an import did, counted while it runs. */
public final class ImportSummary {

    private final SortedMap<String, Long> commands = new TreeMap<>();
    private final SortedMap<String, BigDecimal> net = new TreeMap<>();
    private final SortedMap<String, BigDecimal> invoiced = new TreeMap<>();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private long rows;
    private long created;
    private long alreadyThere;
    private long unchanged;

    void row() {
        rows++;
    }

    void mapped(MappedCommand command) {
        commands.merge(command.command(), 1L, Long::sum);
        String currency = command.body().path("currency").asString("");
        BigDecimal total = command.total();
        switch (command.command()) {
            case "RecordPurchase" -> net.merge(currency, total, BigDecimal::add);
            case "RecordReturn" -> net.merge(currency, total.negate(), BigDecimal::add);
            case "DraftInvoice" -> invoiced.merge(currency, total, BigDecimal::add);
            default -> {
                // Moves no money.
            }
        }
    }

    void answered(Answer answer) {
        if (!answer.succeeded()) {
            refused.merge(answer.code(), 1L, Long::sum);
        } else if (answer.replayed()) {
            alreadyThere++;
        } else if (answer.changed()) {
            created++;
        } else {
            unchanged++;
        }
    }

    void rejected(String reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    public long rows() {
        return rows;
    }

    /** How many commands of each type the rows gave. */
    public Map<String, Long> commands() {
        return commands;
    }

    /** Purchases less returns, by currency, exactly. */
    public Map<String, BigDecimal> net() {
        return net;
    }

    /** The lines of invoices without tax, by currency, exactly. */
    public Map<String, BigDecimal> invoiced() {
        return invoiced;
    }

    public long created() {
        return created;
    }

    /** Commands answered from an earlier run. */
    public long alreadyThere() {
        return alreadyThere;
    }

    /** Commands that were accepted and changed nothing. */
    public long unchanged() {
        return unchanged;
    }

    public long answers() {
        return created + alreadyThere + unchanged + sum(refused);
    }

    /** Rows that the mapping left out, by reason. */
    public Map<String, Long> rejected() {
        return rejected;
    }

    /** Commands that the server refused, by the code of the problem. */
    public Map<String, Long> refused() {
        return refused;
    }

    public long rejectedRows() {
        return sum(rejected);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
