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
 * @param then the command that follows on what this one created
 * @param rows empty for a registration, whose row also stands in a document
 */
public record MappedCommand(
        String command,
        ObjectNode body,
        String customerKey,
        @Nullable String key,
        @Nullable String id,
        @Nullable String then,
        List<Row> rows) {

    /** One that is known by its record. */
    MappedCommand(String command, ObjectNode body, String customerKey, List<Row> rows) {
        this(command, body, customerKey, null, null, null, rows);
    }

    /** What follows on what this command created; null where nothing does. */
    @Nullable
    MappedCommand following(String created) {
        return then == null
                ? null
                : new MappedCommand(
                        then,
                        JsonNodeFactory.instance.objectNode(),
                        customerKey,
                        key == null ? null : then + "-" + key,
                        created,
                        null,
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
