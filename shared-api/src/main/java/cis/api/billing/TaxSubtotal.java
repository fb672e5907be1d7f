package cis.api.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tax of all lines of one category and rate (EN 16931, BG-23).
 *
 * @param rate a percentage
 * @param taxable sum of the net amounts of the lines
 * @param tax rounded half up, once, to the minor unit of the currency
 * @param exemptionReason the reasons of the lines, where the category is EXEMPT
 */
public record TaxSubtotal(
        TaxCategory category,
        BigDecimal rate,
        BigDecimal taxable,
        BigDecimal tax,
        @Nullable String exemptionReason) {}
