package cis.api.billing.query;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link PaymentPage}, by when they were received, newest first.
 *
 * @param after where the page before ended
 */
public record ListPayments(
        String client,
        @Nullable CustomerId customerId,
        @Nullable PaymentCondition condition,
        @Nullable String after,
        int limit)
        implements BillingQuery {}
