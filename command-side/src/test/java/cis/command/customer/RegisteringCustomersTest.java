package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.BIRTH_DATE;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.acme;
import static cis.testkit.Customers.ada;
import static cis.testkit.Customers.countryOnly;
import static cis.testkit.Customers.organisation;
import static cis.testkit.Customers.primary;
import static cis.testkit.Customers.registerAcme;
import static cis.testkit.Customers.registerAda;
import static cis.testkit.Customers.registerShopper;
import static cis.testkit.Customers.registered;
import static cis.testkit.Customers.shopper;

import cis.api.ErrorCode;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.command.RegisterCustomer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteringCustomersTest extends CustomerDecisionTest {

    private static final ContactPoint MAIL = new ContactPoint(ContactChannel.EMAIL, "ada@example.org", null);
    private static final ContactPoint WORK = new ContactPoint(ContactChannel.EMAIL, "ada@work.example", null);

    @Test
    void a_person_with_everything_is_registered_as_told() {
        expect(registerAda(), ada());
    }

    @Test
    void an_organisation_needs_only_its_name() {
        expect(registerAcme(), acme());
    }

    @Test
    void a_source_record_makes_up_for_the_name() {
        expect(registerShopper(), shopper());
    }

    @Test
    void without_name_and_source_record_nobody_is_registered() {
        refuse(command(Party.PERSON, null, null, null, null), CustomerError.NAME_INCOMPLETE, "/name");
    }

    @Test
    void a_person_needs_a_given_and_a_family_name() {
        refuse(person(person("Ada", null)), CustomerError.NAME_INCOMPLETE, "/name/family");
        refuse(person(person(null, "Lovelace")), CustomerError.NAME_INCOMPLETE, "/name/given");
    }

    @Test
    void a_person_has_no_organisation_name_and_an_organisation_no_others() {
        CustomerName mixed = new CustomerName("Ada", "Lovelace", null, null, "ACME");
        refuse(person(mixed), CustomerError.NAME_OF_OTHER_PARTY, "/name/organisation");
        refuse(
                command(Party.ORGANISATION, mixed, null, null, null),
                CustomerError.NAME_OF_OTHER_PARTY,
                "/name/given",
                "/name/family");
        refuse(
                command(Party.ORGANISATION, person("Ada", "Lovelace"), null, null, null),
                CustomerError.NAME_OF_OTHER_PARTY,
                "/name/given",
                "/name/family",
                "/name/organisation");
    }

    @Test
    void a_source_record_is_both_source_and_external_id() {
        refuse(
                command(Party.PERSON, person("Ada", "Lovelace"), null, "shop", null),
                CustomerError.SOURCE_RECORD_INCOMPLETE,
                "/externalId");
        refuse(
                command(Party.PERSON, person("Ada", "Lovelace"), null, null, "17850"),
                CustomerError.SOURCE_RECORD_INCOMPLETE,
                "/source");
    }

    @Test
    void who_is_born_today_is_registered_and_who_is_born_tomorrow_is_not() {
        RegisterCustomer today = born(TODAY);
        expect(today, registered(today));
        refuse(born(TODAY.plusDays(1)), CustomerError.BIRTH_DATE_IMPLAUSIBLE, "/birthDate");
    }

    @Test
    void who_was_born_in_1850_is_registered_and_who_was_born_before_is_not() {
        RegisterCustomer oldest = born(LocalDate.of(1850, 1, 1));
        expect(oldest, registered(oldest));
        refuse(born(LocalDate.of(1849, 12, 31)), CustomerError.BIRTH_DATE_IMPLAUSIBLE, "/birthDate");
    }

    @Test
    void organisations_are_not_born() {
        refuse(
                command(Party.ORGANISATION, organisation("ACME"), BIRTH_DATE, null, null),
                CustomerError.NOT_A_PERSON,
                "/birthDate");
    }

    @Test
    void the_first_contact_point_of_a_channel_is_primary_unless_another_says_so() {
        RegisterCustomer neither = reached(null, MAIL, WORK);
        expect(neither, registered(reached(null, primary(ContactChannel.EMAIL, MAIL.value()), secondary(WORK))));
        RegisterCustomer second = reached(null, MAIL, primary(ContactChannel.EMAIL, WORK.value()));
        expect(second, registered(reached(null, secondary(MAIL), primary(ContactChannel.EMAIL, WORK.value()))));
    }

    @Test
    void two_primary_contact_points_of_a_channel_are_refused() {
        refuse(
                reached(
                        null,
                        primary(ContactChannel.EMAIL, "a@example.org"),
                        primary(ContactChannel.EMAIL, "b@example.org")),
                CustomerError.PRIMARY_AMBIGUOUS,
                "/contactPoints");
    }

    @Test
    void a_contact_point_given_twice_is_kept_once() {
        RegisterCustomer twice = reached(null, MAIL, new ContactPoint(ContactChannel.EMAIL, "ADA@example.org", true));
        expect(twice, registered(reached(null, primary(ContactChannel.EMAIL, MAIL.value()))));
    }

    @Test
    void a_phone_number_is_read_with_the_country_of_the_address_and_kept_in_e164() {
        RegisterCustomer local =
                reached(countryOnly("GB"), new ContactPoint(ContactChannel.PHONE, "020 7946 0000", null));
        expect(local, registered(reached(countryOnly("GB"), primary(ContactChannel.PHONE, "+442079460000"))));
    }

    @Test
    void contact_points_that_cannot_exist_are_all_named() {
        refuse(
                reached(
                        null,
                        new ContactPoint(ContactChannel.PHONE, "020 7946 0000", null),
                        MAIL,
                        new ContactPoint(ContactChannel.EMAIL, "nobody", null)),
                CustomerError.CONTACT_POINT_MALFORMED,
                "/contactPoints/0/value",
                "/contactPoints/2/value");
    }

    @Test
    void an_address_without_a_kind_is_the_postal_one() {
        Address unspecified = new Address(null, null, null, "London", null, null, "GB");
        expect(
                reached(unspecified),
                registered(reached(new Address(AddressKind.POSTAL, null, null, "London", null, null, "GB"))));
    }

    private void expect(RegisterCustomer command, Object event) {
        fixture.givenNoPriorActivity().when(command).expectEvents(event);
    }

    private void refuse(RegisterCustomer command, ErrorCode code, String... fields) {
        refused(fixture.givenNoPriorActivity().when(command), code, fields);
    }

    private static ContactPoint secondary(ContactPoint point) {
        return new ContactPoint(point.channel(), point.value(), false);
    }

    private static RegisterCustomer person(CustomerName name) {
        return command(Party.PERSON, name, null, null, null);
    }

    private static RegisterCustomer born(LocalDate birthDate) {
        return command(Party.PERSON, person("Ada", "Lovelace"), birthDate, null, null);
    }

    private static RegisterCustomer reached(@Nullable Address address, ContactPoint... points) {
        return new RegisterCustomer(
                ADA,
                Party.PERSON,
                person("Ada", "Lovelace"),
                points.length == 0 ? null : List.of(points),
                address,
                null,
                null,
                null,
                null,
                null);
    }

    private static CustomerName person(@Nullable String given, @Nullable String family) {
        return new CustomerName(given, family, null, null, null);
    }

    private static RegisterCustomer command(
            Party party,
            @Nullable CustomerName name,
            @Nullable LocalDate birthDate,
            @Nullable String source,
            @Nullable String externalId) {
        return new RegisterCustomer(ADA, party, name, null, null, birthDate, null, null, source, externalId);
    }
}
