package cis.api.care.query;

import cis.api.CustomerId;
import cis.api.care.FeedbackKind;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link FeedbackPage}, newest first.
 *
 * @param rating 1 to 5
 * @param after where the page before ended
 */
public record ListFeedback(
        String client,
        @Nullable CustomerId customerId,
        @Nullable FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable String after,
        int limit)
        implements CareQuery {}
