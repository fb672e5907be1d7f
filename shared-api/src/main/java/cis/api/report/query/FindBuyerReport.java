package cis.api.report.query;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link BuyerReport}.
 *
 * @param from first month to be shown; null: the first in which anybody bought
 * @param to last month to be shown; null: the last in which anybody bought
 * @param dormantAfter months without a purchase that make a customer dormant, from 1
 */
public record FindBuyerReport(
        String client, @Nullable YearMonth from, @Nullable YearMonth to, int dormantAfter) implements ReportQuery {}
