package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was invoiced and credited, by date of issue, grouped.
 *
 * @param rows months in order of time; products by revenue, greatest first; taxes by category and rate
 * @param totals the sum of the rows, one entry a currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueReport(
        RevenueGrouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<RevenueRow> rows,
        List<RevenueTotal> totals) {}
