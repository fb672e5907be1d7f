package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link RevenueReport}.
 *
 * @param from first month that counts; null: from the beginning
 * @param to last month that counts; null: to the end
 * @param currency null: each of them
 */
public record FindRevenueReport(
        String client,
        RevenueGrouping by,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable String currency) implements ReportQuery {}
