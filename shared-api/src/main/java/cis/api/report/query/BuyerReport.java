package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers by what they bought, month by month.
 *
 * @param from of the first row; null where nobody bought anything
 * @param dormantAfter months without a purchase that make a customer dormant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BuyerReport(
        @Nullable LocalDate from, @Nullable LocalDate to, int dormantAfter, List<BuyerRow> rows) {}
