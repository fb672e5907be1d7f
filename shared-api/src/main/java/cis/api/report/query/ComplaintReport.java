package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complaints, each counted in the month in which it came in, grouped.
 *
 * @param rows months in order of time, severities and outcomes in their own order, others by how many, most first
 * @param total all rows together, its times taken from all complaints and not from the rows' times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintReport(
        ComplaintGrouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<ComplaintRow> rows,
        ComplaintRow total) {}
