package cis.api.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line of an invoice is credited.
 *
 * @param line its number on the invoice
 * @param quantity null where a net amount was asked for
 * @param net in the minor unit of the currency, never negative; what completes a line is the rest of it
 */
public record CreditedLine(
        int line,
        @Nullable String sku,
        String description,
        @Nullable BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        TaxCategory taxCategory,
        @Nullable String exemptionReason,
        BigDecimal net) {}
