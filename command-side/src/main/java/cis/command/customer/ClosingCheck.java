package cis.command.customer;

import cis.api.CustomerId;
import cis.api.ErrorCode;
import java.util.List;

/** Says, for one context, what stands against closing a customer. */
public interface ClosingCheck {

    /**
     * Empty when nothing does. A race with what begins at the same moment is tolerated.
     *
     * @param client client company of the customer
     */
    List<ErrorCode> objections(CustomerId customer, String client);
}
