package cis.api.billing.query;

import cis.api.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link Statement}.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: up to now
 * @param currency null: each of them
 * @param after next of the page before
 */
public record FindStatement(
        String client,
        CustomerId customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency,
        @Nullable String after,
        int limit)
        implements ReceivablesQuery {}
