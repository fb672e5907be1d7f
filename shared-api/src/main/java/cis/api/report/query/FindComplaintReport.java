package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ComplaintReport}.
 *
 * @param from first month that counts; null: from the beginning
 * @param to last month that counts; null: to the end
 */
public record FindComplaintReport(
        String client,
        ComplaintGrouping by,
        @Nullable YearMonth from,
        @Nullable YearMonth to) implements ReportQuery {}
