package cis.platform.moment;

import cis.api.CustomerId;
import java.util.UUID;

/**
 * Whose events a question about the past needs.
 *
 * @param id of the customer or the aggregate, or the name of the client company
 */
public record Scope(Kind kind, String id) {

    /** What the id is of. */
    public enum Kind {
        /** All events of a customer, of whichever aggregate. */
        CUSTOMER,
        /** One aggregate's own events. */
        AGGREGATE,
        /** Everything that a client company's customers were ever billed, and paid. */
        RECEIVABLES
    }

    public static Scope of(CustomerId customer) {
        return new Scope(Kind.CUSTOMER, customer.toString());
    }

    public static Scope ofAggregate(UUID id) {
        return new Scope(Kind.AGGREGATE, id.toString());
    }

    public static Scope ofReceivables(String client) {
        return new Scope(Kind.RECEIVABLES, client);
    }
}
