package cis.query.replay;

import cis.api.CustomerId;
import cis.api.customer.query.FindCustomer;
import cis.platform.moment.Moment;
import cis.platform.moment.Scope;
import cis.platform.projection.Pasts;
import cis.query.customer.Profiles;
import org.springframework.stereotype.Component;

/** Asks who answers about the present, and lets it be the past. */
@Component
class Albums {

    private final Profiles profiles;
    private final Pasts pasts;

    Albums(Profiles profiles, Pasts pasts) {
        this.profiles = profiles;
        this.pasts = pasts;
    }

    /** The customer's past stays in memory for as long as these pictures are looked at. */
    Pictures of(String client, CustomerId customer) {
        Scope scope = Scope.of(customer);
        FindCustomer asked = new FindCustomer(client, customer);
        Pasts.Hold past = pasts.hold(scope);
        return moment -> past.at(Moment.of(scope, moment.position(), moment.at()), () -> profiles.on(asked));
    }
}
