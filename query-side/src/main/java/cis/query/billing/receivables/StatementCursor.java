package cis.query.billing.receivables;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a statement ended.
 *
 * @param order of its last posting
 * @param balance after that
 */
record StatementCursor(String order, BigDecimal balance) {

    private static final Pattern FORM =
            Pattern.compile("[A-Z]{3} [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{19} -?[0-9]{1,30}(\\.[0-9]{1,3})?");

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Null at the beginning. */
    static @Nullable StatementCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = text.lastIndexOf(' ');
        return new StatementCursor(text.substring(0, end), new BigDecimal(text.substring(end + 1)));
    }

    String currency() {
        return order.substring(0, order.indexOf(' '));
    }

    @Override
    public String toString() {
        return order + " " + balance.toPlainString();
    }
}
