package cis.api.operation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that a read model could not apply, or one that waits behind it.
 *
 * @param projection with its version
 * @param subject whose later events wait for this one: a customer, else an aggregate
 * @param cause a class name; WaitingBehindAnother for those that wait
 * @param payload of the event, its values masked; of one letter only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        String id,
        String projection,
        UUID eventId,
        String type,
        long position,
        String subject,
        String cause,
        Instant parkedAt,
        @Nullable JsonNode payload) {}
