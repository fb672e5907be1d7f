package cis.query.customer;

import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.FindCustomer;
import java.util.Optional;

/** Customers as a whole, for those on this side who look at them again and again. */
public interface Profiles {

    /** The very answer that the query bus gives. */
    Optional<CustomerProfile> on(FindCustomer asked);
}
