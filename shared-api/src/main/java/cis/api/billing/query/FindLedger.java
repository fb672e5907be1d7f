package cis.api.billing.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the {@link Ledger}.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: up to now
 * @param currency null: each of them
 * @param after next of the page before
 */
public record FindLedger(
        String client,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency,
        @Nullable String after,
        int limit)
        implements ReceivablesQuery {}
