package cis.api.report.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link SalesReport}.
 *
 * @param from first day that counts; null: from the beginning. By product only whole months count
 * @param to last day that counts; null: to the end
 * @param currency null: all, each on rows of its own
 */
public record FindSalesReport(
        String client,
        SalesGrouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency) implements ReportQuery {}
