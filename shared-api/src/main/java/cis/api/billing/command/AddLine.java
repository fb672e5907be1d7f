package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.TaxCategory;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adds a line to a draft; it says what {@link InvoiceLineInput} says. */
public record AddLine(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        @NotNull @Text(max = 500) String description,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal unitPrice,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal taxRate,

        @Nullable TaxCategory taxCategory,
        @Text(max = 500) @Nullable String exemptionReason,
        @Label @Nullable String sku)
        implements BillingCommand {

    public InvoiceLineInput input() {
        return new InvoiceLineInput(description, quantity, unitPrice, taxRate, taxCategory, exemptionReason, sku);
    }
}
