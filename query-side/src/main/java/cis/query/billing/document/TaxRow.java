package cis.query.billing.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Tax of all lines of one category and rate.
 *
 * @param rate per cent
 * @param exemptionReason of exempt lines; several reasons in one text
 */
public record TaxRow(
        TaxCategory category,
        BigDecimal rate,
        BigDecimal taxable,
        BigDecimal tax,
        @Nullable String exemptionReason) {}
