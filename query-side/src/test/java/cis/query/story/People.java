package cis.query.story;

import cis.api.CustomerId;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.CustomerRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Customers to tell stories about. */
public final class People {

    public static final CustomerId ADA = customer(1);
    public static final CustomerId BOB = customer(2);

    public static final ContactPoint ADAS_MAIL = new ContactPoint(ContactChannel.EMAIL, "Ada@Example.org", true);
    public static final ContactPoint ADAS_PHONE = new ContactPoint(ContactChannel.PHONE, "+442079460018", true);

    private People() {}

    public static CustomerId customer(long number) {
        return new CustomerId(new UUID(1, number));
    }

    public static CustomerRegistered adaRegistered() {
        return new CustomerRegistered(
                ADA,
                "C-10007",
                Party.PERSON,
                person("Ada", "Lovelace"),
                List.of(ADAS_MAIL, ADAS_PHONE),
                london(),
                LocalDate.of(1815, 12, 10),
                "en",
                new TreeSet<>(Set.of("vip", "mathematics")),
                "shop",
                "ada-1");
    }

    public static CustomerRegistered registered(CustomerId id, String number, CustomerName name) {
        return new CustomerRegistered(
                id, number, Party.PERSON, name, List.of(), null, null, null, Set.of(), null, null);
    }

    /** As it is read once the keys are gone. */
    public static CustomerRegistered erased(CustomerId id) {
        return new CustomerRegistered(id, "C-10015", Party.PERSON, null, null, null, null, null, null, "shop", null);
    }

    public static CustomerName person(String given, String family) {
        return new CustomerName(given, family, null, null, null);
    }

    public static CustomerName organisation(String name) {
        return new CustomerName(null, null, null, null, name);
    }

    public static Address london() {
        return new Address(AddressKind.POSTAL, "12 St James's Square", null, "London", null, "SW1Y 4JH", "GB");
    }

    public static Address paris() {
        return new Address(AddressKind.POSTAL, "1 rue de Rivoli", null, "Paris", null, "75001", "FR");
    }
}
