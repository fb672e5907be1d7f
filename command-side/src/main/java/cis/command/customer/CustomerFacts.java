package cis.command.customer;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.customer.CustomerError;
import cis.api.customer.Party;
import cis.command.aggregate.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What decisions elsewhere may know of a customer; a parameter of command handlers whose command refers to one. A race
 * with a change to the customer at the same moment is tolerated.
 *
 * @param party null where unknown
 * @param country of today's postal address, ISO 3166-1 alpha-2; null where there is none
 * @param deceased whether a death was recorded
 */
public record CustomerFacts(
        CustomerId id,
        Status status,
        @Nullable Party party,
        @Nullable String country,
        boolean deceased) {

    /** UNKNOWN stands for customers of other client companies, too. */
    public enum Status {
        UNKNOWN,
        ACTIVE,
        CLOSED,
        ERASED
    }

    static CustomerFacts unknown(CustomerId id) {
        return new CustomerFacts(id, Status.UNKNOWN, null, null, false);
    }

    public boolean erased() {
        return status == Status.ERASED;
    }

    /** CUS-31, for a customer in the address of the request: known, not erased, not closed. */
    public void requireOpen() {
        if (status == Status.UNKNOWN) {
            throw new CommandRejected(GeneralError.NOT_FOUND);
        }
        if (status == Status.ERASED) {
            throw new CommandRejected(CustomerError.CUSTOMER_ERASED);
        }
        requireNotClosed();
    }

    /** CUS-32, for a customer in the body of the request: known and not erased. */
    public void requireKnown() {
        if (status == Status.UNKNOWN || status == Status.ERASED) {
            throw Faults.refusal(CustomerError.CUSTOMER_UNKNOWN, "/customerId", "is no customer");
        }
    }

    /** CUS-30: CLOSED accepts only payments, returns, credit notes, complaints and corrections. */
    public void requireNotClosed() {
        if (status == Status.CLOSED) {
            throw new CommandRejected(CustomerError.CUSTOMER_CLOSED);
        }
    }
}
