package cis.api.billing.command;

import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that the customer disputes an invoice.
 *
 * @param amount all that is outstanding where null
 */
public record DisputeInvoice(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        InvoiceId invoiceId,
        @Valid @Nullable Money amount,
        @NotNull @Text(max = 2000) String reason,
        @Nullable UUID complaintId)
        implements BillingCommand {}
