package cis.standalone.importing;

import cis.standalone.mapping.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command and the rows that it was made of.
 *
 * @param customerKey the customer in the system that the rows come from
 * @param key the Idempotency-Key; null where the command is known by its record
 * @param id what the command concerns; null where it creates something
 * @param record a fingerprint of the record that all this is about, of which the keys of what follows are made
 * @param then what follows, one after the other, on what this one created
 * @param rows empty for a registration, whose row also stands in a document
 */
public record MappedCommand(
        String command,
        ObjectNode body,
        String customerKey,
        @Nullable String key,
        @Nullable String id,
        String record,
        List<FollowUp> then,
        List<Row> rows) {

    /** What is asked of what was created before. */
    record FollowUp(String command, ObjectNode body) {}

    /** One that is known by its record, and which nothing follows. */
    MappedCommand(String command, ObjectNode body, String customerKey, List<Row> rows) {
        this(command, body, customerKey, null, null, "", List.of(), rows);
    }

    /** What follows on what this command created or concerns; null where nothing does. */
    @Nullable
    MappedCommand following(String about) {
        if (then.isEmpty()) {
            return null;
        }
        FollowUp next = then.getFirst();
        return new MappedCommand(
                next.command(),
                next.body(),
                customerKey,
                next.command() + "-" + record,
                about,
                record,
                then.subList(1, then.size()),
                rows);
    }

    ObjectNode line() {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("command", command);
        if (key != null) {
            line.put("key", key);
        }
        if (id != null) {
            line.put("id", id);
        }
        line.set("body", body);
        return line;
    }

    /** The exact sum of the lines, zero where there are none. */
    BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (var line : body.path("lines")) {
            total = total.add(new BigDecimal(line.path("quantity").asString())
                    .multiply(new BigDecimal(line.path("unitPrice").asString())));
        }
        return total;
    }
}
