package cis.query.replay;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.FindCustomer;
import cis.api.history.query.HistoryMoment;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import cis.query.customer.Profiles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks who answers about the present, and lets it be the past. */
@Component
class ProfilesOfThePast implements Pictures {

    private final Profiles profiles;

    ProfilesOfThePast(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<CustomerProfile> at(String client, CustomerId customer, HistoryMoment moment) {
        Moment then = Moment.of(Scope.of(customer), moment.position(), moment.at());
        return Moments.at(then, () -> profiles.on(new FindCustomer(client, customer)));
    }
}
