package cis.api.customer.query;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link CustomerPage}, in the order of names.
 *
 * @param query words that each begin a word of the name; or an exact e-mail, phone, customer number, external id
 *     or document number
 * @param tag only customers that carry it
 * @param after where the page before ended
 */
public record ListCustomers(
        String client,
        @Nullable String query,
        @Nullable String tag,
        @Nullable String after,
        int limit) implements CustomerQuery {}
