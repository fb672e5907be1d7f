package cis.api.care.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody investigates: a person, a team, or both.
 *
 * @param investigator opaque id of an agent
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record InvestigatorAssigned(
        ComplaintId complaintId,
        CustomerId customerId,
        @Nullable String investigator,
        @Nullable String team,
        @Nullable BusinessTime occurredOn)
        implements ComplaintEvent {}
