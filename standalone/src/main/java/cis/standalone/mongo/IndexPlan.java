package cis.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One way to find the documents of a query: fixed values of an index's first fields, then a range of the next one. It
 * finds all that match, and others, which the query itself must sort out.
 *
 * @param fixedFields how many fields are fixed
 * @param sorted whether the documents come in the order asked for
 */
record IndexPlan(
        OrderedIndex index,
        List<@Nullable Object[]> prefixes,
        int fixedFields,
        @Nullable ValueRange range,
        boolean sorted,
        boolean descending) {

    private static final int MAX_PREFIXES = 1_000;

    /** @return null when the index is of no use for the query */
    static @Nullable IndexPlan of(OrderedIndex index, FieldConditions conditions, @Nullable Document orderBy) {
        List<@Nullable Object[]> prefixes = new ArrayList<>();
        prefixes.add(new Object[0]);
        int fixed = 0;
        while (fixed < index.paths().size()) {
            List<@Nullable Object> values = conditions.values(index.paths().get(fixed));
            if (values == null || prefixes.size() * values.size() > MAX_PREFIXES) {
                break;
            }
            prefixes = extended(prefixes, distinct(values));
            fixed++;
        }
        ValueRange range = fixed == index.paths().size()
                ? null
                : conditions.range(index.paths().get(fixed), index.hasArrays());
        Direction direction =
                prefixes.size() > 1 || index.hasArrays() ? Direction.NONE : Direction.of(index, fixed, orderBy);
        if (fixed == 0 && range == null && direction == Direction.NONE) {
            return null;
        }
        return new IndexPlan(
                index, prefixes, fixed, range, direction != Direction.NONE, direction == Direction.BACKWARD);
    }

    int score() {
        return fixedFields * 10 + (range == null ? 0 : 5) + (sorted ? 3 : 0);
    }

    /** Places of documents, none of them twice. */
    Iterable<Integer> documents() {
        return () -> {
            IntStream found = prefixes.stream()
                    .map(this::entries)
                    .flatMapToInt(entries -> entries.stream().mapToInt(IndexEntry::document));
            return (index.hasArrays() ? found.distinct() : found).iterator();
        };
    }

    private NavigableSet<IndexEntry> entries(@Nullable Object[] prefix) {
        Object low = range == null ? null : range.low();
        Object high = range == null ? null : range.high();
        boolean ascending = range == null || index.isAscending(fixedFields);
        NavigableSet<IndexEntry> entries = index.between(
                IndexEntry.before(edge(prefix, ascending ? low : high)),
                IndexEntry.after(edge(prefix, ascending ? high : low)));
        return descending ? entries.descendingSet() : entries;
    }

    private static @Nullable Object[] edge(@Nullable Object[] prefix, @Nullable Object bound) {
        return bound == null ? prefix : append(prefix, bound);
    }

    private static List<@Nullable Object[]> extended(List<@Nullable Object[]> prefixes, List<@Nullable Object> values) {
        List<@Nullable Object[]> extended = new ArrayList<>(prefixes.size() * values.size());
        for (@Nullable Object[] prefix : prefixes) {
            for (Object value : values) {
                extended.add(append(prefix, value));
            }
        }
        return extended;
    }

    private static @Nullable Object[] append(@Nullable Object[] prefix, @Nullable Object value) {
        @Nullable Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        return longer;
    }

    /** Equal in the index's order: 1 and 1.0 are the same key. */
    private static List<@Nullable Object> distinct(List<@Nullable Object> values) {
        List<@Nullable Object> sorted = new ArrayList<>(values);
        sorted.sort(ValueOrder.ASCENDING);
        List<@Nullable Object> distinct = new ArrayList<>(sorted.size());
        for (Object value : sorted) {
            if (distinct.isEmpty() || ValueOrder.ASCENDING.compare(distinct.getLast(), value) != 0) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    private enum Direction {
        NONE,
        FORWARD,
        BACKWARD;

        static Direction of(OrderedIndex index, int fixed, @Nullable Document orderBy) {
            if (orderBy == null || orderBy.isEmpty()) {
                return NONE;
            }
            Direction direction = NONE;
            int field = fixed;
            for (String path : orderBy.keySet()) {
                if (index.paths().subList(0, fixed).contains(path)) {
                    continue;
                }
                if (field >= index.paths().size() || !index.paths().get(field).equals(path)) {
                    return NONE;
                }
                boolean ascending = orderBy.get(path) instanceof Number sign && sign.intValue() > 0;
                Direction wanted = ascending == index.isAscending(field) ? FORWARD : BACKWARD;
                if (direction != NONE && direction != wanted) {
                    return NONE;
                }
                direction = wanted;
                field++;
            }
            return direction == NONE ? FORWARD : direction;
        }
    }
}
