package cis.query.billing.document;

import cis.api.billing.TaxCategory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a printed document.
 *
 * @param number of the line; on a credit note that of the invoice's line
 * @param quantity null where a credit note credits an amount
 * @param unitCode UN/ECE recommendation 20; null means pieces, {@code C62}
 * @param unitPrice without tax; null where a credit note credits an amount
 * @param rate per cent
 */
public record Line(
        int number,
        String description,
        @Nullable String sku,
        @Nullable BigDecimal quantity,
        @Nullable String unitCode,
        @Nullable BigDecimal unitPrice,
        TaxCategory category,
        BigDecimal rate,
        @Nullable String exemptionReason,
        BigDecimal net) {}
