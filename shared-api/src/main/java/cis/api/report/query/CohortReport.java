package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the customers who first bought in the same month.
 *
 * @param rows by month of the first purchase, then by currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortReport(
        CohortMeasure by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<CohortRow> rows) {}
