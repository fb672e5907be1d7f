package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sales, grouped.
 *
 * @param rows months and days in order of time; countries and products by net, greatest first
 * @param totals the sum of the rows, one entry a currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesReport(
        SalesGrouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<SalesRow> rows,
        List<ReportTotal> totals) {}
