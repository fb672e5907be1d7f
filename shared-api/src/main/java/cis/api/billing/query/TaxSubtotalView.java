package cis.api.billing.query;

import cis.api.Money;
import cis.api.billing.TaxCategory;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tax of all lines of one category and rate.
 *
 * @param rate a percentage
 * @param taxable sum of the net amounts of the lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxSubtotalView(
        TaxCategory category,
        BigDecimal rate,
        Money taxable,
        Money tax,
        @Nullable String exemptionReason) {}
