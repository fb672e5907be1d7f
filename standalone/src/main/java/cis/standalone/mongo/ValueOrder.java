package cis.standalone.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values; numbers of all types by their exact value, a missing value like null. */
final class ValueOrder implements Comparator<@Nullable Object> {

    static final ValueOrder ASCENDING = new ValueOrder();

    private static final ValueComparator OTHERS = ValueComparator.ascWithoutListHandling();

    private ValueOrder() {}

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return compareNumbers(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        return OTHERS.compare(orMissing(a), orMissing(b));
    }

    private static Object orMissing(@Nullable Object value) {
        return value == null ? Missing.getInstance() : value;
    }

    private static int compareNumbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (isSpecial(a) || isSpecial(b) || (a instanceof Double && b instanceof Double)) {
            return a.doubleValue() == b.doubleValue() ? 0 : Double.compare(a.doubleValue(), b.doubleValue());
        }
        return exact(a).compareTo(exact(b));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static boolean isSpecial(Number number) {
        return !Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double d -> new BigDecimal(d);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
