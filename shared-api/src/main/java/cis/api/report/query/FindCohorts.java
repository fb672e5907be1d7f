package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link CohortReport}.
 *
 * @param from month of the first cohort; null: of the first there is
 * @param to month of the last cohort; null: of the last there is
 */
public record FindCohorts(
        String client,
        CohortMeasure by,
        @Nullable YearMonth from,
        @Nullable YearMonth to) implements ReportQuery {}
