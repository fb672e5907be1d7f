package cis.api.billing.query;

import cis.api.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the {@link Ageing}.
 *
 * @param on as it stood at the end of this day; null: today
 * @param currency null: each of them
 * @param customerId null: all customers
 */
public record FindAgeing(
        String client,
        @Nullable LocalDate on,
        @Nullable String currency,
        @Nullable CustomerId customerId) implements ReceivablesQuery {}
