package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * Two products that were bought together. Where all pairs were asked for, the first is the one bought less often.
 *
 * @param description of the first product, as last sold
 * @param withSku the second product
 * @param together purchases of both
 * @param purchases of the first product
 * @param withPurchases of the second product
 * @param confidence of the purchases of the first product, the part that holds the second too; four decimals
 * @param lift how many times as often as if neither had to do with the other; four decimals
 */
public record ProductPair(
        String sku,
        String description,
        String withSku,
        String withDescription,
        long together,
        long purchases,
        long withPurchases,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal confidence,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lift) {}
