package cis.api.sales.command;

import cis.api.constraint.Text;
import cis.api.sales.PurchaseId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Undoes a purchase of which nothing was returned. */
public record ReversePurchase(
        @TargetAggregateIdentifier PurchaseId purchaseId,
        @NotNull @Text(max = 2000) String reason) implements SalesCommand {}
