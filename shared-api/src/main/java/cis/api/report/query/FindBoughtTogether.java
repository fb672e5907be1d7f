package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@link BoughtTogether}.
 *
 * @param sku with which others were bought; null: the pairs that were bought together most often
 * @param from first month that counts; null: from the beginning
 * @param to last month that counts; null: to the end
 */
public record FindBoughtTogether(
        String client,
        @Nullable String sku,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        int limit) implements ReportQuery {}
