package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLineInput;
import cis.api.constraint.CurrencyCode;
import cis.api.customer.CustomerReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Begins an invoice.
 *
 * @param termsDays days from the issue date until it is due
 * @param supplyDate the issue date where null
 */
public record DraftInvoice(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        @NotNull CustomerReference customerId,
        @NotNull @CurrencyCode String currency,
        @NotNull @Min(0) @Max(3650) Integer termsDays,
        @Nullable LocalDate supplyDate,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid InvoiceLineInput> lines)
        implements BillingCommand {}
