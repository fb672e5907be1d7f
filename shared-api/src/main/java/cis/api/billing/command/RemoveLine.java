package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a line out of a draft. */
public record RemoveLine(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        @NotNull @Positive Integer line) implements BillingCommand {}
