package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.EMAIL;
import static cis.testkit.Customers.PHONE;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.paris;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.MarkContactPointBounced;
import cis.api.customer.command.RemoveContactPoint;
import cis.api.customer.command.SetPrimaryContactPoint;
import cis.api.customer.command.VerifyContactPoint;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.PrimaryContactPointSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingContactPointsTest extends CustomerDecisionTest {

    private static final String WORK = "ada@work.example";
    private static final String HOME = "ada@home.example";

    @Test
    void a_second_contact_point_of_a_channel_is_not_primary() {
        givenAda().when(add(ContactChannel.EMAIL, WORK, null)).expectEvents(added(ContactChannel.EMAIL, WORK, false));
    }

    @Test
    void the_first_contact_point_of_a_channel_is_primary_whatever_it_says() {
        givenAda()
                .when(add(ContactChannel.SOCIAL, "@ada", false))
                .expectEvents(added(ContactChannel.SOCIAL, "@ada", true));
    }

    @Test
    void a_contact_point_added_as_primary_takes_the_place_of_the_other() {
        givenAda().when(add(ContactChannel.EMAIL, WORK, true)).expectEvents(added(ContactChannel.EMAIL, WORK, true));
        givenAda(added(ContactChannel.EMAIL, WORK, true))
                .when(new SetPrimaryContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectEvents(new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, EMAIL));
    }

    @Test
    void a_contact_point_that_is_there_already_is_no_change() {
        givenAda().when(add(ContactChannel.EMAIL, "ADA@EXAMPLE.ORG", true)).expectNoEvents();
        givenAda().when(add(ContactChannel.PHONE, "020 7946 0000", null)).expectNoEvents();
    }

    @Test
    void a_contact_point_that_is_there_already_becomes_primary_when_it_is_added_as_such() {
        givenAda(added(ContactChannel.EMAIL, WORK, false))
                .when(add(ContactChannel.EMAIL, WORK, true))
                .expectEvents(new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, WORK));
    }

    @Test
    void a_phone_number_is_read_with_the_country_of_todays_address() {
        CustomerEvent moved = new AddressChanged(ADA, paris(), TODAY);
        givenAda(moved)
                .when(add(ContactChannel.PHONE, "01 42 68 53 00", null))
                .expectEvents(added(ContactChannel.PHONE, "+33142685300", false));
        CustomerEvent moves = new AddressChanged(ADA, paris(), TODAY.plusDays(1));
        givenAda(moves)
                .when(add(ContactChannel.PHONE, "020 7946 0001", null))
                .expectEvents(added(ContactChannel.PHONE, "+442079460001", false));
    }

    @Test
    void a_malformed_contact_point_is_refused() {
        refused(
                givenAda().when(add(ContactChannel.EMAIL, "ada", null)),
                CustomerError.CONTACT_POINT_MALFORMED,
                "/value");
        refused(
                givenAda().when(add(ContactChannel.PHONE, "12", null)),
                CustomerError.CONTACT_POINT_MALFORMED,
                "/value");
    }

    @Test
    void a_twentieth_contact_point_is_kept_and_a_twenty_first_refused() {
        CustomerEvent[] many = IntStream.range(0, 17)
                .mapToObj(i -> added(ContactChannel.WEB, "https://example.org/" + i, i == 0))
                .toArray(CustomerEvent[]::new);
        givenAda(many)
                .when(add(ContactChannel.EMAIL, WORK, null))
                .expectEvents(added(ContactChannel.EMAIL, WORK, false));
        refused(
                givenAda(many)
                        .andGiven(added(ContactChannel.EMAIL, WORK, false))
                        .when(add(ContactChannel.EMAIL, HOME, null)),
                CustomerError.TOO_MANY_CONTACT_POINTS,
                "/value");
    }

    @Test
    void a_contact_point_is_verified_once() {
        ContactPointVerified verified = new ContactPointVerified(ADA, ContactChannel.EMAIL, EMAIL);
        givenAda()
                .when(new VerifyContactPoint(ADA, ContactChannel.EMAIL, "Ada@Example.org"))
                .expectEvents(verified);
        givenAda(verified)
                .when(new VerifyContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectNoEvents();
    }

    @Test
    void a_contact_point_bounces_once_until_it_is_verified_again() {
        ContactPointBounced bounced = new ContactPointBounced(ADA, ContactChannel.PHONE, PHONE);
        ContactPointVerified verified = new ContactPointVerified(ADA, ContactChannel.PHONE, PHONE);
        MarkContactPointBounced mark = new MarkContactPointBounced(ADA, ContactChannel.PHONE, "020 7946 0000");
        givenAda().when(mark).expectEvents(bounced);
        givenAda(bounced).when(mark).expectNoEvents();
        givenAda(verified, bounced)
                .when(new VerifyContactPoint(ADA, ContactChannel.PHONE, PHONE))
                .expectEvents(verified);
        givenAda(bounced, verified).when(mark).expectEvents(bounced);
    }

    @Test
    void the_primary_contact_point_is_set_once() {
        givenAda()
                .when(new SetPrimaryContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectNoEvents();
    }

    @Test
    void when_the_primary_one_is_removed_the_oldest_that_has_not_bounced_takes_its_place() {
        givenAda(
                        added(ContactChannel.EMAIL, WORK, false),
                        added(ContactChannel.EMAIL, HOME, false),
                        new ContactPointBounced(ADA, ContactChannel.EMAIL, WORK))
                .when(new RemoveContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectEvents(
                        new ContactPointRemoved(ADA, ContactChannel.EMAIL, EMAIL),
                        new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, HOME));
    }

    @Test
    void when_all_others_have_bounced_the_oldest_takes_its_place() {
        givenAda(added(ContactChannel.EMAIL, WORK, false), new ContactPointBounced(ADA, ContactChannel.EMAIL, WORK))
                .when(new RemoveContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectEvents(
                        new ContactPointRemoved(ADA, ContactChannel.EMAIL, EMAIL),
                        new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, WORK));
    }

    @Test
    void removing_another_leaves_the_primary_one() {
        givenAda(added(ContactChannel.EMAIL, WORK, false))
                .when(new RemoveContactPoint(ADA, ContactChannel.EMAIL, WORK))
                .expectEvents(new ContactPointRemoved(ADA, ContactChannel.EMAIL, WORK));
    }

    @Test
    void the_last_of_a_channel_leaves_no_primary_one_and_comes_back_as_primary() {
        ContactPointRemoved removed = new ContactPointRemoved(ADA, ContactChannel.EMAIL, EMAIL);
        givenAda()
                .when(new RemoveContactPoint(ADA, ContactChannel.EMAIL, EMAIL))
                .expectEvents(removed);
        givenAda(removed)
                .when(add(ContactChannel.EMAIL, EMAIL, null))
                .expectEvents(added(ContactChannel.EMAIL, EMAIL, true));
    }

    @Test
    void an_unknown_contact_point_is_neither_verified_nor_bounced_nor_removed_nor_primary() {
        CustomerError unknown = CustomerError.CONTACT_POINT_UNKNOWN;
        ContactChannel email = ContactChannel.EMAIL;
        refused(givenAda().when(new VerifyContactPoint(ADA, email, WORK)), unknown, "/value");
        refused(givenAda().when(new MarkContactPointBounced(ADA, email, WORK)), unknown, "/value");
        refused(givenAda().when(new RemoveContactPoint(ADA, email, WORK)), unknown, "/value");
        refused(givenAda().when(new SetPrimaryContactPoint(ADA, email, WORK)), unknown, "/value");
        refused(givenAda().when(new VerifyContactPoint(ADA, ContactChannel.PHONE, "x")), unknown, "/value");
        refused(givenAda().when(new VerifyContactPoint(ADA, ContactChannel.SOCIAL, EMAIL)), unknown, "/value");
    }

    private static AddContactPoint add(ContactChannel channel, String value, @Nullable Boolean primary) {
        return new AddContactPoint(ADA, channel, value, primary);
    }

    private static ContactPointAdded added(ContactChannel channel, String value, boolean primary) {
        return new ContactPointAdded(ADA, new ContactPoint(channel, value, primary));
    }
}
