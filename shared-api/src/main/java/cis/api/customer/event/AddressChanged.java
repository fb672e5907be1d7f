package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.Address;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, this is the customer's address of that kind, until the next one of the kind begins. Of two that begin
 * on the same day, the one recorded later holds.
 *
 * @param address its kind is never null here
 * @param effectiveFrom may lie in the future
 */
@Revision("1")
public record AddressChanged(
        CustomerId customerId,
        @PersonalData(field = "customer.address") @Nullable Address address,
        LocalDate effectiveFrom)
        implements CustomerEvent {}
