package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the {@link Overview}.
 *
 * @param month last of its twelve months; null: the current one
 */
public record FindOverview(String client, @Nullable YearMonth month) implements ReportQuery {}
