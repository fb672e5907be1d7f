package cis.api.billing.query;

import cis.api.Money;
import cis.api.billing.TaxCategory;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line of an invoice a credit note credits.
 *
 * @param line its number on the invoice
 * @param quantity null where an amount is credited
 * @param taxRate a percentage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditedLineView(
        int line,
        @Nullable String sku,
        String description,
        @Nullable BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        TaxCategory taxCategory,
        @Nullable String exemptionReason,
        Money net) {}
