package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.Address;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer became known, with what was told at that moment.
 *
 * @param contactPoints exactly one of each channel is primary; {@code primary} is never null here
 * @param address holds from the beginning; its kind is never null here
 * @param language the first value of the preference {@code language}
 */
@Revision("1")
public record CustomerRegistered(
        CustomerId customerId,
        String customerNumber,
        Party party,
        @PersonalData(field = "customer.name") @Nullable CustomerName name,

        @PersonalData(field = "customer.contact-points") @Nullable
        List<ContactPoint> contactPoints,

        @PersonalData(field = "customer.address") @Nullable Address address,

        @PersonalData(field = "customer.birth-date") @Nullable
        LocalDate birthDate,

        @Nullable String language,
        @PersonalData(field = "customer.tags") @Nullable Set<String> tags,
        @Nullable String source,

        @PersonalData(field = "customer.external-id") @Nullable
        String externalId)
        implements CustomerEvent {

    /** Whether the customer's keys were destroyed: nobody is registered with neither a name nor a source record. */
    public boolean erased() {
        return name == null && externalId == null;
    }
}
