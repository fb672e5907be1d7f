package cis.api.report.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Root causes that keep leading to complaints about the same product. Closed complaints count, each in the month in which
 * it came in.
 *
 * @param previousFrom first day of the months before, as many as are asked about
 * @param previousTo last day of them
 * @param rows those with the most complaints first
 */
public record RecurringIssues(
        LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, List<RecurringIssue> rows) {}
