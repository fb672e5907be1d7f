package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stored payloads as people can read them: where the stored one has ciphertext, the golden one has
 * {@code {"$personal": "PROFILE customer.name", "value": ...}}.
 */
public final class GoldenForm {

    private static final String MARK = "$personal";

    private final PersonalDataKeys keys;
    private final JsonMapper json = JsonMapper.shared();

    public GoldenForm(PersonalDataKeys keys) {
        this.keys = keys;
    }

    public static boolean isPersonal(JsonNode node) {
        return node.has(MARK);
    }

    public JsonNode toStored(JsonNode golden, CustomerId subject) {
        if (isPersonal(golden)) {
            String[] classAndField = golden.get(MARK).stringValue().split(" ", 2);
            byte[] plain = json.writeValueAsBytes(golden.get("value"));
            return JsonNodeFactory.instance.stringNode(
                    keys.encrypt(subject, RetentionClass.valueOf(classAndField[0]), classAndField[1], plain));
        }
        if (golden instanceof ObjectNode object) {
            ObjectNode stored = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> stored.set(entry.getKey(), toStored(entry.getValue(), subject)));
            return stored;
        }
        if (golden instanceof ArrayNode array) {
            ArrayNode stored = JsonNodeFactory.instance.arrayNode();
            array.values().forEach(element -> stored.add(toStored(element, subject)));
            return stored;
        }
        return golden;
    }

    public JsonNode toGolden(JsonNode stored) {
        if (stored.isString() && stored.stringValue().startsWith("pd1:")) {
            EncryptedField encrypted = EncryptedField.parse(stored.stringValue(), "?");
            ObjectNode golden = JsonNodeFactory.instance.objectNode();
            golden.put(MARK, encrypted.retention() + " " + encrypted.field());
            golden.set("value", json.readTree(Objects.requireNonNull(keys.decrypt(encrypted))));
            return golden;
        }
        if (stored instanceof ObjectNode object) {
            ObjectNode golden = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> golden.set(entry.getKey(), toGolden(entry.getValue())));
            return golden;
        }
        if (stored instanceof ArrayNode array) {
            ArrayNode golden = JsonNodeFactory.instance.arrayNode();
            array.values().forEach(element -> golden.add(toGolden(element)));
            return golden;
        }
        return stored;
    }
}
