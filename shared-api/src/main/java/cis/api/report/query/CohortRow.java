package cis.api.report.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cohort: the customers who first bought in one month.
 *
 * @param month of their first purchase: {@code 2010-12}
 * @param customers how many they are
 * @param currency of the spending; null by customers
 * @param buyers how many of them bought in that month, the next one, and so on up to the last in which anybody bought;
 *     null by spending
 * @param spending what they bought for in these months, whatever was brought back; null by customers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortRow(
        String month,
        long customers,
        @Nullable String currency,
        @Nullable List<Long> buyers,
        @Nullable List<Money> spending) {}
