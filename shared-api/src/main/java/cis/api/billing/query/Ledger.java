package cis.api.billing.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every financial event as balanced entries, in pages.
 *
 * @param totals of the whole period, one entry a currency
 * @param items of this page: by currency, then by day, then by position
 * @param nextCursor what to read on after; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ledger(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<LedgerTotal> totals,
        List<LedgerPosting> items,
        @Nullable String nextCursor) {

    public Ledger withNextCursor(@Nullable String cursor) {
        return new Ledger(from, to, totals, items, cursor);
    }
}
