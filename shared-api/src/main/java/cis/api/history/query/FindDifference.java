package cis.api.history.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link CustomerDifference}.
 *
 * @param from null: nothing was known yet
 */
public record FindDifference(
        String client, CustomerId customerId, @Nullable HistoryMoment from, HistoryMoment to) implements HistoryQuery {}
