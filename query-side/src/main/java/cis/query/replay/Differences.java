package cis.query.replay;

import cis.api.history.query.FieldDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is not the same in two pictures of one customer. */
final class Differences {

    private Differences() {}

    /** First what is there no more, then what is new or another; each in the order of the profile. */
    static List<FieldDifference> between(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<FieldDifference> differences = new ArrayList<>();
        before.forEach((field, value) -> {
            if (!after.containsKey(field)) {
                differences.add(new FieldDifference(field, value, null));
            }
        });
        after.forEach((field, value) -> {
            JsonNode was = before.get(field);
            if (!value.equals(was)) {
                differences.add(new FieldDifference(field, was, value));
            }
        });
        return List.copyOf(differences);
    }
}
