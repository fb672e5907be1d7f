package cis.api.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice, numbered from 1; a number is never used again.
 *
 * @param unitPrice without tax, exactly as given
 * @param taxRate a percentage
 * @param exemptionReason present where the category is EXEMPT
 * @param net quantity times unit price, rounded half up to the minor unit of the currency
 */
public record InvoiceLine(
        int line,
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        TaxCategory taxCategory,
        @Nullable String exemptionReason,
        BigDecimal net) {}
