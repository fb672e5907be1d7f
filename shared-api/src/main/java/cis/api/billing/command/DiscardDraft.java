package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a draft up. */
public record DiscardDraft(
        @TargetAggregateIdentifier InvoiceId invoiceId,
        @NotNull @Text(max = 2000) String reason) implements BillingCommand {}
