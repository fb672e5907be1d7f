package cis.query.replay;

import cis.api.customer.query.CustomerProfile;
import cis.api.history.query.HistoryMoment;
import java.util.Optional;

/** One customer's profile, as it would have been answered at any moment. */
@FunctionalInterface
interface Pictures {

    /** Empty where the customer was not known. */
    Optional<CustomerProfile> at(HistoryMoment moment);
}
