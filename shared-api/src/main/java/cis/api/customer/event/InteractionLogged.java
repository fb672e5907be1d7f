package cis.api.customer.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer and the company were in contact. */
@Revision("1")
public record InteractionLogged(
        InteractionId interactionId,
        CustomerId customerId,
        String channel,
        Direction direction,

        @PersonalData(field = "interaction.topic", retention = RetentionClass.INTERACTION) @Nullable
        String topic,

        @PersonalData(field = "interaction.summary", retention = RetentionClass.INTERACTION) @Nullable
        String summary,

        BusinessTime occurredOn,
        @Nullable String agent)
        implements CustomerEvent {}
