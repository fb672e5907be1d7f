package cis.standalone.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A range that holds at least the values asked for; both ends belong to it.
 *
 * @param low null when it has no lower end
 * @param high null when it has no upper end
 */
record ValueRange(@Nullable Object low, @Nullable Object high) {

    private static final String META = "\\.[]{}()*+?|^$";
    private static final String REPEATERS = "*?{";

    /**
     * @param fieldHasArrays then two bounds may be met by two elements, so that only one of them narrows the search
     * @return null when the demand is no range
     */
    static @Nullable ValueRange of(@Nullable Object demand, boolean fieldHasArrays) {
        if (BsonRegularExpression.isRegularExpression(demand)) {
            return ofPattern(
                    BsonRegularExpression.convertToRegularExpression(demand).toDocument());
        }
        if (!(demand instanceof Document operators)) {
            return null;
        }
        if (operators.get("$elemMatch") instanceof Document element) {
            return of(element, false);
        }
        Object low = bound(operators, "$gte", "$gt");
        Object high = bound(operators, "$lte", "$lt");
        if (low == null && high == null) {
            return null;
        }
        return fieldHasArrays && low != null ? new ValueRange(low, null) : new ValueRange(low, high);
    }

    private static @Nullable Object bound(Document operators, String inclusive, String exclusive) {
        Object bound = operators.containsKey(inclusive) ? operators.get(inclusive) : operators.get(exclusive);
        return bound instanceof Document || bound instanceof Collection ? null : bound;
    }

    private static @Nullable ValueRange ofPattern(Document expression) {
        Object options = expression.get("$options");
        boolean literal = options == null || options.toString().isEmpty();
        String prefix = literal ? literalPrefix(String.valueOf(expression.get("$regex"))) : "";
        return prefix.isEmpty() ? null : new ValueRange(prefix, prefix + Character.MAX_VALUE);
    }

    /** What every match begins with. */
    static String literalPrefix(String pattern) {
        if (!pattern.startsWith("^") || pattern.contains("|")) {
            return "";
        }
        if (pattern.startsWith("^\\Q")) {
            int end = pattern.indexOf("\\E");
            return pattern.substring(3, end < 0 ? pattern.length() : end);
        }
        int end = 1;
        while (end < pattern.length() && META.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        boolean lastIsOptional = end < pattern.length() && REPEATERS.indexOf(pattern.charAt(end)) >= 0;
        return pattern.substring(1, Math.max(1, lastIsOptional ? end - 1 : end));
    }
}
