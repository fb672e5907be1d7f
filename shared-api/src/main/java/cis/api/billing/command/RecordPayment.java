package cis.api.billing.command;

import cis.api.BusinessTime;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import cis.api.customer.CustomerReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records money received from a customer.
 *
 * @param reference remittance text
 * @param invoiceId the invoice to pay first
 */
public record RecordPayment(
        @TargetAggregateIdentifier PaymentId paymentId,
        @NotNull CustomerReference customerId,
        @NotNull @Valid Money amount,
        @NotNull @Label String method,
        @NotNull BusinessTime receivedOn,
        @Text(max = 500) @Nullable String reference,
        @Label @Nullable String source,
        @Label(max = 200) @Nullable String externalId,
        @Nullable InvoiceId invoiceId)
        implements BillingCommand {}
