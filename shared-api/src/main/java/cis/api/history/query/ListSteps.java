package cis.api.history.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link StepPage}: a customer's steps between two moments.
 *
 * @param from null: from the first one on
 * @param after {@code id} of the step before; null: those that follow {@code from}
 */
public record ListSteps(
        String client,
        CustomerId customerId,
        @Nullable HistoryMoment from,
        HistoryMoment to,
        @Nullable String after,
        int limit)
        implements HistoryQuery {}
