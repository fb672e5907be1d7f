package cis.api.customer.command;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.constraint.Label;
import cis.api.constraint.OpaqueId;
import cis.api.constraint.Text;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that the customer and the company were in contact. */
public record LogInteraction(
        @TargetAggregateIdentifier InteractionId interactionId,
        CustomerId customerId,
        @NotNull @Label String channel,
        @NotNull Direction direction,
        @NotNull @Text(max = 200) String topic,
        @NotNull @Text(max = 10_000) String summary,
        @NotNull BusinessTime occurredOn,
        @OpaqueId @Nullable String agent)
        implements CustomerCommand {}
