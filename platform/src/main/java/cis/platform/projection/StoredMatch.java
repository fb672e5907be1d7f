package cis.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a filter of {@link StoredCriteria} means, for documents in memory: the same as in MongoDB, or it is refused. */
final class StoredMatch {

    private StoredMatch() {}

    /** @throws IllegalArgumentException for an operator that no read model uses yet */
    static Predicate<BsonDocument> of(Map<?, ?> filter) {
        Predicate<BsonDocument> all = document -> true;
        for (Map.Entry<?, ?> demand : filter.entrySet()) {
            all = all.and(demand(String.valueOf(demand.getKey()), demand.getValue()));
        }
        return all;
    }

    private static Predicate<BsonDocument> demand(String key, @Nullable Object wanted) {
        return switch (key) {
            case "$and" -> each(wanted).stream().reduce(document -> true, Predicate::and);
            case "$or" -> each(wanted).stream().reduce(document -> false, Predicate::or);
            default -> field(key, value(wanted));
        };
    }

    private static Predicate<BsonDocument> field(String name, Predicate<@Nullable BsonValue> value) {
        if (name.indexOf('.') < 0) {
            return document -> value.test(document.get(name));
        }
        String[] path = name.split("\\.", -1);
        return document -> at(document, path, 0).stream().anyMatch(value);
    }

    private static List<Predicate<BsonDocument>> each(@Nullable Object filters) {
        List<Predicate<BsonDocument>> each = new ArrayList<>();
        for (Object filter : (List<?>) Objects.requireNonNull(filters)) {
            each.add(of((Document) filter));
        }
        return each;
    }

    /** What a path leads to: null where it leads nowhere, several values through an array of documents. */
    private static List<@Nullable BsonValue> at(@Nullable BsonValue from, String[] path, int step) {
        List<@Nullable BsonValue> found = new ArrayList<>(1);
        if (step == path.length) {
            found.add(from);
        } else if (from != null && from.isArray()) {
            from.asArray().forEach(element -> found.addAll(at(element, path, step)));
        } else {
            found.addAll(
                    from == null || !from.isDocument()
                            ? at(null, path, path.length)
                            : at(from.asDocument().get(path[step]), path, step + 1));
        }
        return found;
    }

    private static Predicate<@Nullable BsonValue> value(@Nullable Object wanted) {
        if (!(wanted instanceof Document operators)) {
            return wanted instanceof Pattern pattern ? text(pattern) : equal(wanted);
        }
        Predicate<@Nullable BsonValue> all = value -> true;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            all = all.and(operator(operator.getKey(), operator.getValue()));
        }
        return all;
    }

    private static Predicate<@Nullable BsonValue> operator(String name, @Nullable Object operand) {
        return switch (name) {
            case "$eq" -> equal(operand);
            case "$ne" -> equal(operand).negate();
            case "$in" ->
                ((List<?>) Objects.requireNonNull(operand))
                        .stream().map(StoredMatch::equal).reduce(value -> false, Predicate::or);
            case "$gt" -> compared(operand, order -> order > 0);
            case "$gte" -> compared(operand, order -> order >= 0);
            case "$lt" -> compared(operand, order -> order < 0);
            case "$lte" -> compared(operand, order -> order <= 0);
            case "$elemMatch" -> element((Document) Objects.requireNonNull(operand));
            default -> throw new IllegalArgumentException(name + " is not known for documents in memory");
        };
    }

    /** A value, or an array that has it; null stands for what is missing, too. */
    private static Predicate<@Nullable BsonValue> equal(@Nullable Object wanted) {
        BsonValue same = bson(wanted);
        return either(value -> value == null ? same.isNull() : BsonOrder.sameKind(value, same) && same(value, same));
    }

    private static boolean same(BsonValue a, BsonValue b) {
        return a.isNumber() ? BsonOrder.compare(a, b) == 0 : a.equals(b);
    }

    /** Only values of one kind compare. */
    private static Predicate<@Nullable BsonValue> compared(@Nullable Object limit, IntPredicate order) {
        BsonValue other = bson(limit);
        return either(value ->
                value != null && BsonOrder.sameKind(value, other) && order.test(BsonOrder.compare(value, other)));
    }

    private static Predicate<@Nullable BsonValue> text(Pattern pattern) {
        return either(value -> value != null
                && value.isString()
                && pattern.matcher(value.asString().getValue()).find());
    }

    private static Predicate<@Nullable BsonValue> element(Document wanted) {
        boolean ofValues = wanted.keySet().stream().allMatch(key -> key.startsWith("$"));
        Predicate<@Nullable BsonValue> one = ofValues ? value(wanted) : inside(of(wanted));
        return value ->
                value != null && value.isArray() && value.asArray().stream().anyMatch(one);
    }

    private static Predicate<@Nullable BsonValue> inside(Predicate<BsonDocument> wanted) {
        return value -> value != null && value.isDocument() && wanted.test(value.asDocument());
    }

    private static Predicate<@Nullable BsonValue> either(Predicate<@Nullable BsonValue> one) {
        return value -> one.test(value)
                || (value != null && value.isArray() && value.asArray().stream().anyMatch(one));
    }

    private static BsonValue bson(@Nullable Object value) {
        return switch (value) {
            case null -> BsonNull.VALUE;
            case BsonValue bson -> bson;
            case String text -> new BsonString(text);
            case Boolean truth -> BsonBoolean.valueOf(truth);
            default -> throw new IllegalArgumentException("no stored form for " + value.getClass());
        };
    }
}
