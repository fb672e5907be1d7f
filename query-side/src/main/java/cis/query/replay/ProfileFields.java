package cis.query.replay;

import cis.api.customer.query.CustomerProfile;
import cis.platform.json.JsonRules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as fields: JSON Pointers (RFC 6901) and the values they lead to, in the order of the profile. Things of a
 * list go by what identifies them, not by their place. An amount of money is one value; what is absent, or empty, is no
 * field.
 */
final class ProfileFields {

    private static final JsonMapper JSON = JsonRules.http();

    /** What identifies the things of each list of a profile. */
    static final Map<String, Function<JsonNode, String>> IDENTITIES = Map.of(
            "/contactPoints", point -> text(point, "channel") + ":" + text(point, "value"),
            "/addresses", ProfileFields::address,
            "/tags", tag -> tag.asString(""),
            "/demographics", attribute -> text(attribute, "name"),
            "/sourceRecords", record -> text(record, "source") + ":" + text(record, "externalId"),
            "/totals", totals -> text(totals, "currency"),
            "/latestNotes", note -> text(note, "id"));

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private ProfileFields() {}

    static Map<String, JsonNode> of(CustomerProfile profile) {
        ProfileFields flat = new ProfileFields();
        flat.add("", JSON.valueToTree(profile));
        return flat.fields;
    }

    /** One step of a JSON Pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Where an address to come is found until its day. */
    static String addressToCome(String kind, String day) {
        return kind + "@" + day;
    }

    private void add(String pointer, JsonNode value) {
        if (value.isArray()) {
            addAll(pointer, value);
        } else if (value.isObject() && !isMoney(value)) {
            value.forEachEntry((name, field) -> add(pointer + step(name), field));
        } else if (!value.isNull()) {
            fields.put(pointer, value);
        }
    }

    private void addAll(String pointer, JsonNode list) {
        Function<JsonNode, String> identity = IDENTITIES.get(pointer);
        if (identity == null) {
            throw new IllegalStateException("nothing identifies the things of " + pointer);
        }
        Set<String> taken = new HashSet<>();
        for (JsonNode thing : list) {
            String name = identity.apply(thing);
            add(pointer + step(taken.add(name) ? name : another(name, taken)), thing);
        }
    }

    /** Two addresses may be to begin on the same day. */
    private static String another(String name, Set<String> taken) {
        int number = 2;
        while (!taken.add(name + "#" + number)) {
            number++;
        }
        return name + "#" + number;
    }

    private static boolean isMoney(JsonNode value) {
        return value.size() == 2 && value.has("amount") && value.has("currency");
    }

    private static String address(JsonNode address) {
        String kind = text(address, "kind");
        return address.path("current").asBoolean(false) ? kind : addressToCome(kind, text(address, "effectiveFrom"));
    }

    private static String text(JsonNode thing, String name) {
        return thing.path(name).asString("");
    }
}
