package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@link TopProducts}.
 *
 * @param from first month that counts; null: from the beginning
 * @param to last month that counts; null: to the end
 * @param currency null: each of them
 * @param limit so many of each currency
 */
public record FindTopProducts(
        String client,
        ProductRanking by,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable String currency,
        int limit)
        implements ReportQuery {}
