package cis.api.customer.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact between customer and company.
 *
 * @param topic null once it has been erased, as is the summary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InteractionView(
        InteractionId id,
        CustomerId customerId,
        String channel,
        Direction direction,
        @Nullable String topic,
        @Nullable String summary,
        BusinessTime occurredOn,
        @Nullable String agent,
        Instant recordedAt,
        long version) {}
