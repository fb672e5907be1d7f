package cis.standalone.importing;

import cis.standalone.mapping.Row;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command and the rows that it was made of.
 *
 * @param customerKey the customer in the system that the rows come from
 * @param rows empty for a registration, whose row also stands in a document
 */
public record MappedCommand(String command, ObjectNode body, String customerKey, List<Row> rows) {

    ObjectNode line() {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("command", command);
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
