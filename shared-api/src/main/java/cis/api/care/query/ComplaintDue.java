package cis.api.care.query;

import cis.api.care.ComplaintDeadline;
import java.time.LocalDate;

/**
 * What is owed to a complaint next.
 *
 * @param owed what
 * @param dueOn last day on which it is in time
 * @param daysLeft from the day asked about until then; negative where it is late
 */
public record ComplaintDue(ComplaintDeadline owed, LocalDate dueOn, long daysLeft, ComplaintEntry complaint) {}
