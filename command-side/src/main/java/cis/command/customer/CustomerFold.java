package cis.command.customer;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.customer.Address;
import cis.api.customer.Party;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own events as far as they are read, folded to what {@link CustomerFacts} are made of.
 *
 * @param version number of events read
 */
record CustomerFold(
        CustomerId id,
        String client,
        Party party,
        boolean erased,
        boolean closed,
        boolean deceased,
        AddressBook addresses,
        long version) {

    static @Nullable CustomerFold evolve(@Nullable CustomerFold current, RecordedEvent event) {
        if (current != null) {
            return current.evolve(event.payload(), event.id()).upTo(event.sequence() + 1);
        }
        return event.payload() instanceof CustomerRegistered registered
                ? new CustomerFold(
                        registered.customerId(),
                        event.client(),
                        registered.party(),
                        registered.erased(),
                        false,
                        false,
                        AddressBook.EMPTY.with(event.id(), LocalDate.MIN, registered.address()),
                        event.sequence() + 1)
                : null;
    }

    CustomerFacts facts(LocalDate today) {
        CustomerFacts.Status status = erased
                ? CustomerFacts.Status.ERASED
                : closed ? CustomerFacts.Status.CLOSED : CustomerFacts.Status.ACTIVE;
        return new CustomerFacts(id, status, party, addresses.countryOn(today), deceased);
    }

    private CustomerFold evolve(DomainEvent event, UUID eventId) {
        return switch (event) {
            case AddressChanged e -> with(closed, deceased, addresses.with(eventId, e.effectiveFrom(), e.address()));
            case FieldCorrected e
            when e.field().equals("/address/country") ->
                with(closed, deceased, addresses.corrected(e.correctedEventId(), a -> withCountry(a, e.value())));
            case DeathRecorded e -> with(closed, true, addresses);
            case CustomerClosed e -> with(true, deceased, addresses);
            case CustomerReopened e -> with(false, deceased, addresses);
            default -> this;
        };
    }

    private CustomerFold with(boolean isClosed, boolean isDeceased, AddressBook book) {
        return new CustomerFold(id, client, party, erased, isClosed, isDeceased, book, version);
    }

    private CustomerFold upTo(long newVersion) {
        return new CustomerFold(id, client, party, erased, closed, deceased, addresses, newVersion);
    }

    /** @param country null after erasure */
    private static Address withCountry(Address address, @Nullable String country) {
        return country == null
                ? address
                : new Address(
                        address.kind(),
                        address.line1(),
                        address.line2(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        country);
    }
}
