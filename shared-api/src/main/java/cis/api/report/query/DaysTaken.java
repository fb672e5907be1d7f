package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * How long something took, in days; off by one in a hundred at most.
 *
 * @param median half of them took no longer
 * @param p90 nine in ten took no longer
 */
public record DaysTaken(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal median,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal p90) {}
