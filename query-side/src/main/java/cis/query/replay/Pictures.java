package cis.query.replay;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerProfile;
import cis.api.history.query.HistoryMoment;
import java.util.Optional;

/** A customer's profile, as it would have been answered at any moment. */
interface Pictures {

    /** Empty where the customer was not known. */
    Optional<CustomerProfile> at(String client, CustomerId customer, HistoryMoment moment);
}
