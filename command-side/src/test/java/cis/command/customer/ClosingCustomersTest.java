package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.EMAIL;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.ada;
import static cis.testkit.Customers.erased;
import static cis.testkit.Customers.paris;
import static cis.testkit.Customers.person;

import cis.api.CommandRejected;
import cis.api.billing.BillingError;
import cis.api.customer.ContactChannel;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.ClearVulnerability;
import cis.api.customer.command.CloseCustomer;
import cis.api.customer.command.CorrectField;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.command.FlagVulnerability;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.MarkContactPointBounced;
import cis.api.customer.command.RecordBirthDate;
import cis.api.customer.command.RecordDeath;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.RemoveContactPoint;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.command.ReopenCustomer;
import cis.api.customer.command.SetPreference;
import cis.api.customer.command.SetPrimaryContactPoint;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.api.customer.command.VerifyContactPoint;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityFlagged;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingCustomersTest extends CustomerDecisionTest {

    private static final CustomerClosed CLOSED = new CustomerClosed(ADA, "moved away");

    @Test
    void a_customer_is_closed_once() {
        givenAda().when(new CloseCustomer(ADA, "moved away")).expectEvents(CLOSED);
        givenAda(CLOSED).when(new CloseCustomer(ADA, "again")).expectNoEvents();
    }

    @Test
    void a_customer_with_open_business_is_not_closed() {
        refused(
                fixture(BillingError.OPEN_INVOICES, BillingError.UNAPPLIED_CREDIT)
                        .given(ada())
                        .when(new CloseCustomer(ADA, "moved away")),
                BillingError.OPEN_INVOICES);
        fixture(BillingError.OPEN_INVOICES)
                .given(ada(), CLOSED)
                .when(new CloseCustomer(ADA, "again"))
                .expectNoEvents();
    }

    @Test
    void a_closed_customer_is_reopened_once() {
        CustomerReopened reopened = new CustomerReopened(ADA, "back");
        givenAda(CLOSED).when(new ReopenCustomer(ADA, "back")).expectEvents(reopened);
        givenAda(CLOSED, reopened).when(new ReopenCustomer(ADA, "back")).expectNoEvents();
        givenAda().when(new ReopenCustomer(ADA, "back")).expectNoEvents();
    }

    @Test
    void a_reopened_customer_accepts_changes_again() {
        givenAda(CLOSED, new CustomerReopened(ADA, "back"))
                .when(new AddTag(ADA, "press"))
                .expectEvents(new TagAdded(ADA, "press"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_closed_customer_refuses(CustomerCommand change) {
        refused(givenAda(CLOSED).when(change), CustomerError.CUSTOMER_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_erased_customer_refuses(CustomerCommand command) {
        refused(given(erased()).when(command), CustomerError.CUSTOMER_ERASED);
    }

    @Test
    void a_history_of_which_nothing_personal_can_be_read_is_still_a_history() {
        given(
                        erased(),
                        new CustomerNameChanged(ADA, null),
                        new BirthDateRecorded(ADA, null),
                        new DemographicsRecorded(ADA, null, "survey"),
                        new ContactPointAdded(ADA, null),
                        new ContactPointVerified(ADA, ContactChannel.EMAIL, null),
                        new ContactPointBounced(ADA, ContactChannel.EMAIL, null),
                        new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, null),
                        new ContactPointRemoved(ADA, ContactChannel.EMAIL, null),
                        new AddressChanged(ADA, null, TODAY),
                        new PreferenceSet(ADA, "language", null),
                        new TagAdded(ADA, null),
                        new TagRemoved(ADA, null),
                        new SourceRecordLinked(ADA, "crm", null),
                        new SourceRecordUnlinked(ADA, "crm", null),
                        new DeathRecorded(ADA, null),
                        new VulnerabilityFlagged(ADA, null))
                .andGiven(corrections())
                .when(new CloseCustomer(ADA, "erased"))
                .expectException(CommandRejected.class);
    }

    /** Corrections of each kind of event, after erasure. */
    private Object[] corrections() {
        String[] fields = {"/name/family", "/name/family", "/birthDate", "/attributes/job", "/contactPoint/value"};
        return Stream.iterate(0, i -> i < fields.length, i -> i + 1)
                .map(i -> new FieldCorrected(
                        ADA, eventId(i), "customer.registered", fields[i], null, null, true, null, null))
                .toArray();
    }

    static Stream<CustomerCommand> everything() {
        return Stream.concat(
                changes(),
                Stream.of(
                        new CloseCustomer(ADA, "why"),
                        new ReopenCustomer(ADA, "why"),
                        new CorrectField(ADA, new UUID(0, 1), "/birthDate", "2000-01-01", null, "why")));
    }

    static Stream<CustomerCommand> changes() {
        return Stream.of(
                new ChangeName(ADA, person("Ada", "King")),
                new RecordBirthDate(ADA, TODAY),
                new RecordDemographics(ADA, Map.of("job", "poet"), "survey"),
                new AddContactPoint(ADA, ContactChannel.EMAIL, "ada@work.example", null),
                new VerifyContactPoint(ADA, ContactChannel.EMAIL, EMAIL),
                new MarkContactPointBounced(ADA, ContactChannel.EMAIL, EMAIL),
                new RemoveContactPoint(ADA, ContactChannel.EMAIL, EMAIL),
                new SetPrimaryContactPoint(ADA, ContactChannel.EMAIL, EMAIL),
                new ChangeAddress(ADA, paris(), null),
                new SetPreference(ADA, "seat", "aisle"),
                new AddTag(ADA, "press"),
                new RemoveTag(ADA, "vip"),
                new AssignOwner(ADA, "agent-7"),
                new LinkSourceRecord(ADA, "crm", "4711"),
                new UnlinkSourceRecord(ADA, "crm", "4711"),
                new RecordDeath(ADA, TODAY),
                new FlagVulnerability(ADA, "why"),
                new ClearVulnerability(ADA, "why"));
    }
}
