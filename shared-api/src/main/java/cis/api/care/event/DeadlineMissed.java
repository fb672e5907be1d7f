package cis.api.care.event;

import cis.api.CustomerId;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSummary;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * What was owed by a day was not done on it.
 *
 * @param dueOn last day on which it would have been in time, in {@code cis.zone}
 */
@Revision("1")
public record DeadlineMissed(
        ComplaintId complaintId,
        CustomerId customerId,
        ComplaintDeadline deadline,
        LocalDate dueOn,
        ComplaintSummary summary)
        implements ComplaintEvent {}
