package cis.command.customer;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.event.CustomerRegistered;
import cis.command.aggregate.Faults;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is checked and decided when a customer becomes known; every fault is named at once. */
final class Registration {

    private Registration() {}

    static CustomerRegistered decide(RegisterCustomer command, LocalDate today, String customerNumber) {
        Faults faults = new Faults();
        checkSourceRecord(command, faults);
        CustomerNamePolicy.checkAtRegistration(command.party(), command.name(), command.source() != null, faults);
        if (command.birthDate() != null) {
            LifeDatesPolicy.checkBirth(command.party(), command.birthDate(), null, today, "/birthDate", faults);
        }
        Address address = command.address() == null ? null : AddressBook.withKind(command.address());
        List<ContactPoint> contactPoints =
                ContactPointPolicy.atRegistration(command.contactPoints(), country(address), faults);
        faults.refuse();
        return new CustomerRegistered(
                command.customerId(),
                customerNumber,
                command.party(),
                command.name(),
                contactPoints,
                address,
                command.birthDate(),
                command.language(),
                command.tags() == null || command.tags().isEmpty() ? null : command.tags(),
                command.source(),
                command.externalId());
    }

    private static void checkSourceRecord(RegisterCustomer command, Faults faults) {
        if (command.source() != null && command.externalId() == null) {
            faults.add(CustomerError.SOURCE_RECORD_INCOMPLETE, "/externalId", "is missing beside source");
        } else if (command.source() == null && command.externalId() != null) {
            faults.add(CustomerError.SOURCE_RECORD_INCOMPLETE, "/source", "is missing beside externalId");
        }
    }

    private static @Nullable String country(@Nullable Address address) {
        return address != null && address.kind() == AddressKind.POSTAL ? address.country() : null;
    }
}
