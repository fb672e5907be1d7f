package cis.standalone.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query demands of single fields, all of it at once: the part of a query that an index can serve. */
final class FieldConditions {

    private final Map<String, List<@Nullable Object>> byPath = new HashMap<>();

    private FieldConditions() {}

    static FieldConditions of(Document query) {
        FieldConditions conditions = new FieldConditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((path, demand) -> {
            if (path.equals("$and") && demand instanceof Collection<?> all) {
                all.forEach(one -> {
                    if (one instanceof Document condition) {
                        add(condition);
                    }
                });
            } else if (!path.startsWith("$")) {
                byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(demand);
            }
        });
    }

    /** The values one of which the field, or an element of it, must equal; null when that is not demanded. */
    @Nullable
    List<@Nullable Object> values(String path) {
        for (Object demand : byPath.getOrDefault(path, List.of())) {
            List<@Nullable Object> values = valuesOf(demand);
            if (values != null) {
                return values;
            }
        }
        return null;
    }

    private static @Nullable List<@Nullable Object> valuesOf(@Nullable Object demand) {
        if (isPlain(demand)) {
            List<@Nullable Object> one = new ArrayList<>();
            one.add(demand);
            return one;
        }
        if (demand instanceof Document operators) {
            if (operators.containsKey("$eq") && isPlain(operators.get("$eq"))) {
                return valuesOf(operators.get("$eq"));
            }
            if (operators.get("$in") instanceof Collection<?> in && in.stream().allMatch(FieldConditions::isPlain)) {
                return new ArrayList<>(in);
            }
        }
        return null;
    }

    /** The range that the field, or one single element of it, must lie in; null when that is not demanded. */
    @Nullable
    ValueRange range(String path, boolean fieldHasArrays) {
        for (Object demand : byPath.getOrDefault(path, List.of())) {
            ValueRange range = ValueRange.of(demand, fieldHasArrays);
            if (range != null) {
                return range;
            }
        }
        return null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Document)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
