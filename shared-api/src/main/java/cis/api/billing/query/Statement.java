package cis.api.billing.query;

import cis.api.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every posting to a customer's account, in pages.
 *
 * @param totals of the whole period, one entry a currency
 * @param items of this page: by currency, then by day, then by position
 * @param nextCursor what to read on after; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        CustomerId customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<StatementTotal> totals,
        List<StatementLine> items,
        @Nullable String nextCursor) {

    public Statement withNextCursor(@Nullable String cursor) {
        return new Statement(customerId, from, to, totals, items, cursor);
    }
}
