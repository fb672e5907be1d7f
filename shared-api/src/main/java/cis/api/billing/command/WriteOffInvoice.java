package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives up what is outstanding of an invoice. */
public record WriteOffInvoice(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        InvoiceId invoiceId,
        @NotNull @Text(max = 2000) String reason)
        implements BillingCommand {}
