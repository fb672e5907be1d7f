package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.BIRTH_DATE;
import static cis.testkit.Customers.EMAIL;
import static cis.testkit.Customers.PHONE;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.paris;
import static cis.testkit.Customers.person;

import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.CorrectField;
import cis.api.customer.command.RecordDeath;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.SetPreference;
import cis.api.customer.command.VerifyContactPoint;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.TagAdded;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectingCustomersTest extends CustomerDecisionTest {

    private static final CustomerNameChanged MARRIED = new CustomerNameChanged(ADA, person("Ada", "Kingg"));

    @Test
    void a_misspelt_name_is_corrected_and_holds() {
        TestExecutor<Customer> ada = givenAda();
        FieldCorrected corrected = corrected(0, "customer.registered", "/name/family", "Lovelace", "Byron", true);
        ada.when(correct(0, "/name/family", "Byron")).expectEvents(corrected);
        TestExecutor<Customer> after = givenAda();
        after.andGiven(corrected(0, "customer.registered", "/name/family", "Lovelace", "Byron", true))
                .when(new ChangeName(ADA, person("Ada", "Byron")))
                .expectNoEvents();
    }

    @Test
    void a_former_name_is_corrected_without_changing_the_present_one() {
        TestExecutor<Customer> ada = givenAda(MARRIED);
        ada.andGiven(corrected(0, "customer.registered", "/name/family", "Lovelace", "Byron", false))
                .when(new ChangeName(ADA, person("Ada", "Kingg")))
                .expectNoEvents();
        givenAda(MARRIED)
                .when(correct(0, "/name/family", "Byron"))
                .expectEvents(corrected(0, "customer.registered", "/name/family", "Lovelace", "Byron", false));
    }

    @Test
    void a_correction_is_corrected_by_correcting_the_same_event_again() {
        TestExecutor<Customer> ada = givenAda(MARRIED);
        ada.andGiven(corrected(1, "customer.name-changed", "/name/family", "Kingg", "Kin", true))
                .when(correct(1, "/name/family", "King"))
                .expectEvents(corrected(1, "customer.name-changed", "/name/family", "Kin", "King", true));
    }

    @Test
    void the_same_value_is_no_change() {
        givenAda().when(correct(0, "/name/family", "Lovelace")).expectNoEvents();
        givenAda().when(correct(0, "/name/prefix", null)).expectNoEvents();
        givenAda().when(correct(0, "/contactPoints/1/value", "020 7946 0000")).expectNoEvents();
    }

    @Test
    void what_was_left_out_is_added_and_what_should_not_be_there_removed() {
        givenAda()
                .when(correct(0, "/name/prefix", "Countess"))
                .expectEvents(corrected(0, "customer.registered", "/name/prefix", null, "Countess", true));
        givenAda()
                .when(correct(0, "/birthDate", null))
                .expectEvents(corrected(0, "customer.registered", "/birthDate", BIRTH_DATE.toString(), null, true));
    }

    @Test
    void a_corrected_phone_number_is_the_phone_number() {
        TestExecutor<Customer> ada = givenAda();
        ada.when(correct(0, "/contactPoints/1/value", "020 7946 0001"))
                .expectEvents(
                        corrected(0, "customer.registered", "/contactPoints/1/value", PHONE, "+442079460001", true));
        TestExecutor<Customer> after = givenAda();
        after.andGiven(corrected(0, "customer.registered", "/contactPoints/1/value", PHONE, "+442079460001", true))
                .when(new VerifyContactPoint(ADA, ContactChannel.PHONE, "+442079460001"))
                .expectEvents(new ContactPointVerified(ADA, ContactChannel.PHONE, "+442079460001"));
    }

    @Test
    void a_corrected_contact_point_is_to_be_verified_anew_but_stays_primary() {
        TestExecutor<Customer> ada = givenAda(new ContactPointVerified(ADA, ContactChannel.EMAIL, EMAIL));
        ada.andGiven(corrected(0, "customer.registered", "/contactPoints/0/value", EMAIL, "ada@example.com", true))
                .when(new VerifyContactPoint(ADA, ContactChannel.EMAIL, "ada@example.com"))
                .expectEvents(new ContactPointVerified(ADA, ContactChannel.EMAIL, "ada@example.com"));
        TestExecutor<Customer> primary = givenAda();
        primary.andGiven(corrected(0, "customer.registered", "/contactPoints/0/value", EMAIL, "ada@example.com", true))
                .when(new AddContactPoint(ADA, ContactChannel.EMAIL, "ada@example.com", true))
                .expectNoEvents();
    }

    @Test
    void a_contact_point_that_is_gone_is_corrected_in_history_only() {
        CustomerEvent added =
                new ContactPointAdded(ADA, new ContactPoint(ContactChannel.EMAIL, "ada@work.exampel", false));
        CustomerEvent removed = new ContactPointRemoved(ADA, ContactChannel.EMAIL, "ada@work.exampel");
        givenAda(added, removed)
                .when(correct(1, "/contactPoint/value", "ada@work.example"))
                .expectEvents(corrected(
                        1,
                        "customer.contact-point-added",
                        "/contactPoint/value",
                        "ada@work.exampel",
                        "ada@work.example",
                        false));
    }

    @Test
    void an_address_is_corrected_while_it_holds_or_is_to_come() {
        AddressChanged coming = new AddressChanged(ADA, paris(), TODAY.plusDays(30));
        givenAda(coming)
                .when(correct(1, "/address/postalCode", "75001"))
                .expectEvents(corrected(1, "customer.address-changed", "/address/postalCode", "75004", "75001", true));
        givenAda(coming)
                .when(correct(0, "/address/city", "Londinium"))
                .expectEvents(corrected(0, "customer.registered", "/address/city", "London", "Londinium", true));
        givenAda(new AddressChanged(ADA, paris(), TODAY))
                .when(correct(0, "/address/city", "Londinium"))
                .expectEvents(corrected(0, "customer.registered", "/address/city", "London", "Londinium", false));
        TestExecutor<Customer> after = givenAda(coming);
        after.andGiven(corrected(1, "customer.address-changed", "/address/postalCode", "75004", "75001", true))
                .when(new ChangeAddress(ADA, paris(), TODAY.plusDays(30)))
                .expectEvents(coming);
    }

    @Test
    void everything_said_about_a_customer_can_be_corrected() {
        givenAda(new BirthDateRecorded(ADA, TODAY))
                .when(correct(1, "/birthDate", "2026-02-28"))
                .expectEvents(
                        corrected(1, "customer.birth-date-recorded", "/birthDate", "2026-03-01", "2026-02-28", true));
        givenAda(new DeathRecorded(ADA, TODAY))
                .when(correct(1, "/date", "2026-02-28"))
                .expectEvents(corrected(1, "customer.death-recorded", "/date", "2026-03-01", "2026-02-28", true));
        givenAda(new DemographicsRecorded(ADA, Map.of("job", "poet"), "survey"))
                .when(correct(1, "/attributes/job", "analyst"))
                .expectEvents(
                        corrected(1, "customer.demographics-recorded", "/attributes/job", "poet", "analyst", true));
        givenAda(new PreferenceSet(ADA, "seat", "aisle"))
                .when(correct(1, "/value", "window"))
                .expectEvents(corrected(1, "customer.preference-set", "/value", "aisle", "window", true));
        givenAda()
                .when(correct(0, "/language", "fr"))
                .expectEvents(corrected(0, "customer.registered", "/language", "en", "fr", true));
    }

    @Test
    void what_was_corrected_is_what_holds() {
        TestExecutor<Customer> died = givenAda(new DeathRecorded(ADA, TODAY));
        died.andGiven(corrected(1, "customer.death-recorded", "/date", "2026-03-01", "2026-02-28", true))
                .when(new RecordDeath(ADA, TODAY.minusDays(1)))
                .expectNoEvents();
        TestExecutor<Customer> poet = givenAda(new DemographicsRecorded(ADA, Map.of("job", "poet"), "survey"));
        poet.andGiven(corrected(1, "customer.demographics-recorded", "/attributes/job", "poet", "analyst", true))
                .when(new RecordDemographics(ADA, Map.of("job", "analyst"), "survey"))
                .expectNoEvents();
        TestExecutor<Customer> seated = givenAda(new PreferenceSet(ADA, "seat", "aisle"));
        seated.andGiven(corrected(1, "customer.preference-set", "/value", "aisle", "window", true))
                .when(new SetPreference(ADA, "seat", "window"))
                .expectNoEvents();
        TestExecutor<Customer> speaking = givenAda();
        speaking.andGiven(corrected(0, "customer.registered", "/language", "en", "fr", true))
                .when(new SetPreference(ADA, "language", "fr"))
                .expectNoEvents();
    }

    @Test
    void a_closed_customer_accepts_corrections() {
        givenAda(new CustomerClosed(ADA, "gone"))
                .when(correct(0, "/name/family", "Byron"))
                .expectEvents(corrected(0, "customer.registered", "/name/family", "Lovelace", "Byron", true));
    }

    @Test
    void only_events_of_this_customer_with_such_content_can_be_corrected() {
        ErrorCode unknown = GeneralError.CORRECTED_EVENT_UNKNOWN;
        CorrectField elsewhere = new CorrectField(ADA, new UUID(0, 1), "/name/family", "Byron", null, "typing error");
        refused(givenAda().when(elsewhere), unknown, "/eventId");
        refused(givenAda(new TagAdded(ADA, "press")).when(correct(1, "/tag", "x")), unknown, "/eventId");
    }

    @Test
    void only_fields_that_are_there_and_about_the_customer_can_be_corrected() {
        ErrorCode fixed = GeneralError.FIELD_NOT_CORRECTABLE;
        for (String field : new String[] {
            "/customerId",
            "/party",
            "/source",
            "/externalId",
            "/address/kind",
            "/contactPoints/0/channel",
            "/contactPoints/2/value",
            "/contactPoints/-/value",
            "/name",
            "name",
            "/",
            "/name/nickname",
            "/attributes/job"
        }) {
            refused(givenAda().when(correct(0, field, "x")), fixed, "/field");
        }
        refused(
                givenAda(new DemographicsRecorded(ADA, Map.of("job", "poet"), "survey"))
                        .when(correct(1, "/attributes/pets", "1")),
                fixed,
                "/field");
    }

    @Test
    void a_value_with_which_the_event_would_have_been_refused_is_refused() {
        ErrorCode invalid = GeneralError.CORRECTION_INVALID;
        refused(givenAda().when(correct(0, "/name/family", null)), invalid, "/value");
        refused(givenAda().when(correct(0, "/name/organisation", "ACME")), invalid, "/value");
        refused(givenAda().when(correct(0, "/name/prefix", "x".repeat(51))), invalid, "/value");
        refused(givenAda().when(correct(0, "/birthDate", "2026-03-02")), invalid, "/value");
        refused(givenAda().when(correct(0, "/birthDate", "yesterday")), invalid, "/value");
        refused(givenAda().when(correct(0, "/language", "english?")), invalid, "/value");
        refused(givenAda().when(correct(0, "/address/country", "XX")), invalid, "/value");
        refused(givenAda().when(correct(0, "/address/country", null)), invalid, "/value");
        refused(givenAda().when(correct(0, "/contactPoints/0/value", null)), invalid, "/value");
        refused(
                givenAda(new PreferenceSet(ADA, "quietHours", "22:00-07:00")).when(correct(1, "/value", "never")),
                invalid,
                "/value");
        refused(givenAda(new DeathRecorded(ADA, TODAY)).when(correct(1, "/date", "1985-12-09")), invalid, "/value");
        refused(givenAda(new DeathRecorded(ADA, TODAY)).when(correct(1, "/date", null)), invalid, "/value");
    }

    @Test
    void a_contact_point_is_not_corrected_into_a_malformed_one_or_into_another() {
        refused(
                givenAda().when(correct(0, "/contactPoints/0/value", "ada")),
                CustomerError.CONTACT_POINT_MALFORMED,
                "/value");
        refused(
                givenAda(new ContactPointAdded(ADA, new ContactPoint(ContactChannel.EMAIL, "ada@work.example", false)))
                        .when(correct(1, "/contactPoint/value", EMAIL)),
                GeneralError.CORRECTION_INVALID,
                "/value");
    }

    @Test
    void a_correction_holds_from_today_at_the_latest() {
        givenAda()
                .when(new CorrectField(ADA, eventId(0), "/name/family", "Byron", TODAY, "typing error"))
                .expectSuccessfulHandlerExecution();
        refused(
                givenAda()
                        .when(new CorrectField(
                                ADA, eventId(0), "/name/family", "Byron", TODAY.plusDays(1), "typing error")),
                CustomerError.EFFECTIVE_FROM_IMPLAUSIBLE,
                "/effectiveFrom");
    }

    private CorrectField correct(int sequence, String field, @Nullable String value) {
        return new CorrectField(ADA, eventId(sequence), field, value, null, "typing error");
    }

    private FieldCorrected corrected(
            int sequence, String type, String field, @Nullable String before, @Nullable String value, boolean current) {
        return new FieldCorrected(ADA, eventId(sequence), type, field, before, value, current, null, "typing error");
    }
}
