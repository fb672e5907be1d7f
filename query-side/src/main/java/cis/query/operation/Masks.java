package cis.query.operation;

import cis.api.Uuids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows the shape of a payload, and of its values only ids: whoever looks for a fault need not read about people. */
final class Masks {

    private static final String MASK = "***";

    private Masks() {}

    static JsonNode masked(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode masked = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, field) -> masked.set(name, masked(field)));
                yield masked;
            }
            case ArrayNode array -> {
                ArrayNode masked = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> masked.add(masked(element)));
                yield masked;
            }
            default -> value.isNull() || isId(value) ? value : JsonNodeFactory.instance.stringNode(MASK);
        };
    }

    private static boolean isId(JsonNode value) {
        if (!value.isString()) {
            return false;
        }
        try {
            Uuids.parse(value.asString());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
