package cis.api.history.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link FieldChangePage}: what changed in a customer's profile between two moments.
 *
 * @param from what was known by then has changed before; null: from nothing
 * @param field only this field and those below it; null: all
 * @param actor only what was done by the one with this opaque id; null: by anybody
 * @param after {@code next} of the page before
 */
public record ListFieldChanges(
        String client,
        CustomerId customerId,
        @Nullable HistoryMoment from,
        HistoryMoment to,
        @Nullable String field,
        @Nullable String actor,
        boolean descending,
        @Nullable String after,
        int limit)
        implements HistoryQuery {}
