package cis.api.sales.command;

import cis.api.constraint.Label;
import cis.api.constraint.Text;
import cis.api.sales.PurchaseId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that one field of a purchase was wrong: {@code /occurredOn}, {@code /channel}, {@code /country}, or a line's {@code /lines/0/quantity}. */
public record CorrectPurchase(
        @TargetAggregateIdentifier PurchaseId purchaseId,
        @NotNull UUID eventId,
        @NotNull @Label(max = 200) String field,
        @Text(max = 500) @Nullable String value,
        @NotNull @Text(max = 2000) String reason)
        implements SalesCommand {}
