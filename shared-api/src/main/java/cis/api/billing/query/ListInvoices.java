package cis.api.billing.query;

import cis.api.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an {@link InvoicePage}, newest first: by issue date, and before there is one by the day of the draft.
 *
 * @param overdue only those that are overdue today, or only those that are not
 * @param from first day that counts
 * @param to last day that counts
 * @param number of an issued invoice, whole
 * @param after where the page before ended
 */
public record ListInvoices(
        String client,
        @Nullable CustomerId customerId,
        @Nullable InvoiceState state,
        @Nullable Settlement settlement,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        @Nullable String after,
        int limit)
        implements BillingQuery {}
