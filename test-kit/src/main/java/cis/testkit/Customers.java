package cis.testkit;

import cis.api.CustomerId;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.Party;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.event.CustomerRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Customers that tests tell stories about. */
public final class Customers {

    public static final CustomerId ADA = CustomerId.of("01890000-0000-7000-8000-0000000000a1");
    public static final CustomerId ACME = CustomerId.of("01890000-0000-7000-8000-0000000000a2");
    public static final CustomerId SHOPPER = CustomerId.of("01890000-0000-7000-8000-0000000000a3");
    public static final NoteId NOTE = NoteId.of("01890000-0000-7000-8000-0000000000b1");
    public static final InteractionId CALL = InteractionId.of("01890000-0000-7000-8000-0000000000c1");

    /** Today in decision tests. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    public static final String NUMBER = "C-10000014";
    public static final LocalDate BIRTH_DATE = LocalDate.of(1985, 12, 10);
    public static final String EMAIL = "ada@example.org";
    public static final String PHONE = "+442079460000";

    private Customers() {}

    public static CustomerName person(String given, String family) {
        return new CustomerName(given, family, null, null, null);
    }

    public static CustomerName organisation(String name) {
        return new CustomerName(null, null, null, null, name);
    }

    public static ContactPoint primary(ContactChannel channel, String value) {
        return new ContactPoint(channel, value, true);
    }

    /** The house of Ada's. */
    public static Address london() {
        return postal("12 St James's Square", "London", "SW1Y 4JH", "GB");
    }

    public static Address paris() {
        return postal("10 rue de Rivoli", "Paris", "75004", "FR");
    }

    public static Address postal(String line1, String city, String postalCode, String country) {
        return new Address(AddressKind.POSTAL, line1, null, city, null, postalCode, country);
    }

    public static Address countryOnly(String country) {
        return new Address(AddressKind.POSTAL, null, null, null, null, null, country);
    }

    /** Ada Lovelace of London: e-mail, phone, birth date, language en, tag vip. */
    public static RegisterCustomer registerAda() {
        return new RegisterCustomer(
                ADA,
                Party.PERSON,
                person("Ada", "Lovelace"),
                List.of(primary(ContactChannel.EMAIL, EMAIL), primary(ContactChannel.PHONE, PHONE)),
                london(),
                BIRTH_DATE,
                "en",
                Set.of("vip"),
                null,
                null);
    }

    public static CustomerRegistered ada() {
        return registered(registerAda());
    }

    /** ACME Ltd, an organisation, of which nothing else is known. */
    public static RegisterCustomer registerAcme() {
        return new RegisterCustomer(
                ACME, Party.ORGANISATION, organisation("ACME Ltd"), null, null, null, null, null, null, null);
    }

    public static CustomerRegistered acme() {
        return registered(registerAcme());
    }

    /** Known only by the shop's record 17850, and to live in the United Kingdom. */
    public static RegisterCustomer registerShopper() {
        return new RegisterCustomer(
                SHOPPER, Party.PERSON, null, null, countryOnly("GB"), null, null, null, "shop", "17850");
    }

    public static CustomerRegistered shopper() {
        return registered(registerShopper());
    }

    /** Ada, of whose registration nothing can be read any more. */
    public static CustomerRegistered erased() {
        return new CustomerRegistered(ADA, NUMBER, Party.PERSON, null, null, null, null, "en", null, null, null);
    }

    /** What a registration that needs no decision leads to. */
    public static CustomerRegistered registered(RegisterCustomer command) {
        return new CustomerRegistered(
                command.customerId(),
                NUMBER,
                command.party(),
                command.name(),
                command.contactPoints(),
                command.address(),
                command.birthDate(),
                command.language(),
                command.tags(),
                command.source(),
                command.externalId());
    }
}
