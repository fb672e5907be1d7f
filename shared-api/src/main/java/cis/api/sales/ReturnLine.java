package cis.api.sales;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return, numbered from 1.
 *
 * @param purchaseLine the line of the purchase that it gives back; null where the return stands alone
 * @param quantity positive
 */
public record ReturnLine(
        int line,
        @Nullable Integer purchaseLine,
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice)
        implements SaleLine {}
