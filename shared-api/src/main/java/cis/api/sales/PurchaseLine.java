package cis.api.sales;

import cis.api.catalogue.SoldProduct;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase, numbered from 1.
 *
 * @param unitPrice exactly as given
 * @param product what was known of the sku when it was recorded; null where it was unknown, or there is none
 */
public record PurchaseLine(
        int line,
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable SoldProduct product)
        implements SaleLine {}
