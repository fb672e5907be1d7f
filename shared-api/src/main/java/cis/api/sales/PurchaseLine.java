package cis.api.sales;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase, numbered from 1.
 *
 * @param unitPrice exactly as given
 */
public record PurchaseLine(
        int line, @Nullable String sku, String description, BigDecimal quantity, BigDecimal unitPrice)
        implements SaleLine {}
