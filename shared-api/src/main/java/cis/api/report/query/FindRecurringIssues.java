package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@link RecurringIssues}.
 *
 * @param from first month that counts; null: so that twelve do
 * @param to last month that counts; null: the current one
 * @param min how many complaints make an issue a recurring one
 */
public record FindRecurringIssues(
        String client, @Nullable YearMonth from, @Nullable YearMonth to, int min) implements ReportQuery {}
