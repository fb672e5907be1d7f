package cis.query.care;

import cis.api.care.FeedbackKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of feedback stands among others; what it says is read from its own events.
 *
 * @param order sorts by when it was submitted, then by id
 */
record FeedbackDocument(
        String client,
        String customerId,
        FeedbackKind kind,
        @Nullable Integer rating,
        String id,
        String order) {}
