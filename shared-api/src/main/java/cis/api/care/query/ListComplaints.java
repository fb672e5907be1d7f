package cis.api.care.query;

import cis.api.CustomerId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link ComplaintPage}, newest first by the time they came in.
 *
 * @param open only those that are open, or only those that are not
 * @param assignee the investigator or the team
 * @param overdue only those with which something is late today, or only those with which nothing is
 * @param product whole
 * @param after where the page before ended
 */
public record ListComplaints(
        String client,
        @Nullable ComplaintState state,
        @Nullable Boolean open,
        @Nullable String category,
        @Nullable ComplaintSeverity severity,
        @Nullable String assignee,
        @Nullable CustomerId customerId,
        @Nullable Boolean overdue,
        @Nullable String product,
        @Nullable String after,
        int limit)
        implements CareQuery {}
