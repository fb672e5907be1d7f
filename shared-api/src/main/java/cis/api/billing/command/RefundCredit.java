package cis.api.billing.command;

import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Pays out unapplied credit.
 *
 * @param amount all that is unapplied of it where null
 */
public record RefundCredit(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        CreditNoteId creditNoteId,
        @Valid @Nullable Money amount,
        @NotNull @Label String method,
        @Text(max = 500) @Nullable String reference)
        implements BillingCommand {}
