package cis.api.sales;

import cis.api.BusinessTime;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase consists of, as it stands at some moment.
 *
 * @param country ISO 3166-1 alpha-2, frozen for reports; null where it is not known
 */
public record PurchaseDetails(
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        List<PurchaseLine> lines) {

    /** The exact sum of the lines. */
    public BigDecimal total() {
        return lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
