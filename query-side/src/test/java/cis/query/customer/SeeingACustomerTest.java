package cis.query.customer;

import static cis.query.story.People.ADA;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.erased;
import static cis.query.story.People.london;
import static cis.query.story.People.paris;
import static cis.query.story.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cis.api.BusinessTime;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.ContactPointView;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.CustomerStatus;
import cis.api.customer.query.CustomerSummary;
import cis.api.customer.query.DemographicView;
import cis.api.customer.query.SourceRecordView;
import cis.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingACustomerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Story story = new Story();

    @BeforeEach
    void ada_is_registered() {
        story.happens(adaRegistered());
    }

    @Test
    void a_registered_customer_shows_all_that_was_told() {
        CustomerProfile ada = profile(TODAY);
        assertThat(ada.customerNumber()).isEqualTo("C-10007");
        assertThat(ada.status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(ada.name()).isEqualTo(person("Ada", "Lovelace"));
        assertThat(ada.contactPoints())
                .extracting(ContactPointView::value)
                .containsExactly("Ada@Example.org", "+442079460018");
        assertThat(ada.addresses()).extracting(AddressView::city).containsExactly("London");
        assertThat(ada.birthDate()).isEqualTo(LocalDate.of(1815, 12, 10));
        assertThat(ada.language()).isEqualTo("en");
        assertThat(ada.tags()).containsExactly("mathematics", "vip");
        assertThat(ada.sourceRecords()).containsExactly(new SourceRecordView("shop", "ada-1"));
        assertThat(ada.version()).isEqualTo(1);
    }

    @Test
    void the_version_counts_events_of_the_customer_and_not_notes_or_interactions() {
        story.happens(new NoteAdded(new NoteId(new UUID(4, 1)), ADA, "Called."));
        story.happens(new InteractionLogged(
                new InteractionId(new UUID(5, 1)),
                ADA,
                "phone",
                Direction.INBOUND,
                "Order",
                "Asked when it comes",
                new BusinessTime("2026-03-02"),
                null));
        story.happens(new TagAdded(ADA, "new"));
        assertThat(profile(TODAY).version()).isEqualTo(2);
    }

    @Test
    void an_address_is_coming_until_its_first_day_and_current_from_then_on() {
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 3, 11)));
        assertThat(profile(LocalDate.of(2026, 3, 10)).addresses())
                .extracting(AddressView::city, AddressView::current)
                .containsExactly(tuple("London", true), tuple("Paris", false));
        assertThat(profile(LocalDate.of(2026, 3, 11)).addresses())
                .extracting(AddressView::city, AddressView::current)
                .containsExactly(tuple("Paris", true));
    }

    @Test
    void of_two_addresses_from_the_same_day_the_one_recorded_later_holds() {
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 3, 1)));
        story.happens(new AddressChanged(ADA, london(), LocalDate.of(2026, 3, 1)));
        assertThat(profile(TODAY).addresses()).extracting(AddressView::city).containsExactly("London");
    }

    @Test
    void addresses_that_ended_long_ago_are_not_kept() {
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 1, 1)));
        assertThat(document().picture().addresses()).hasSize(1);
    }

    @Test
    void a_primary_contact_point_takes_the_place_of_the_one_before() {
        story.happens(new ContactPointAdded(ADA, new ContactPoint(ContactChannel.EMAIL, "a@b.org", true)));
        assertThat(primaries()).containsExactly("+442079460018", "a@b.org");
        story.happens(new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, "Ada@Example.org"));
        assertThat(primaries()).containsExactly("Ada@Example.org", "+442079460018");
    }

    @Test
    void a_bounced_contact_point_works_again_once_verified() {
        story.happens(new ContactPointBounced(ADA, ContactChannel.EMAIL, "Ada@Example.org"));
        assertThat(profile(TODAY).contactPoints().getFirst().bounced()).isTrue();
        story.happens(new ContactPointVerified(ADA, ContactChannel.EMAIL, "Ada@Example.org"));
        ContactPointView mail = profile(TODAY).contactPoints().getFirst();
        assertThat(mail.verified()).isTrue();
        assertThat(mail.bounced()).isFalse();
    }

    @Test
    void the_main_contact_is_the_primary_mail_else_the_primary_phone() {
        assertThat(Objects.requireNonNull(summary().mainContact()).value()).isEqualTo("Ada@Example.org");
        story.happens(new ContactPointRemoved(ADA, ContactChannel.EMAIL, "Ada@Example.org"));
        assertThat(Objects.requireNonNull(summary().mainContact()).value()).isEqualTo("+442079460018");
        assertThat(summary().city()).isEqualTo("London");
    }

    @Test
    void preferences_tags_demographics_and_owner_are_the_latest_ones() {
        story.happens(new PreferenceSet(ADA, "language", "fr"));
        story.happens(new TagAdded(ADA, "press"));
        story.happens(new TagRemoved(ADA, "vip"));
        story.happens(new DemographicsRecorded(ADA, Map.of("income", "high", "household", "3"), "survey"));
        story.happens(new DemographicsRecorded(ADA, Map.of("household", "4"), "call"));
        story.happens(new OwnerAssigned(ADA, "agent-7"));
        CustomerProfile ada = profile(TODAY);
        assertThat(ada.language()).isEqualTo("fr");
        assertThat(ada.tags()).containsExactly("mathematics", "press");
        assertThat(ada.demographics())
                .containsExactly(
                        new DemographicView("household", "4", "call"), new DemographicView("income", "high", "survey"));
        assertThat(ada.owner()).isEqualTo("agent-7");
    }

    @Test
    void flags_come_and_go() {
        story.happens(new VulnerabilityFlagged(ADA, "bereaved"));
        story.happens(new CustomerClosed(ADA, "moved"));
        CustomerProfile closed = profile(TODAY);
        assertThat(Objects.requireNonNull(closed.vulnerability()).reason()).isEqualTo("bereaved");
        assertThat(closed.status()).isEqualTo(CustomerStatus.CLOSED);
        story.happens(new VulnerabilityCleared(ADA, "better"));
        story.happens(new CustomerReopened(ADA, "came back"));
        story.happens(new DeathRecorded(ADA, LocalDate.of(1852, 11, 27)));
        CustomerProfile reopened = profile(TODAY);
        assertThat(reopened.vulnerability()).isNull();
        assertThat(reopened.status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(reopened.statusReason()).isEqualTo("came back");
        assertThat(reopened.deceased()).isTrue();
        assertThat(reopened.deceasedOn()).isEqualTo(LocalDate.of(1852, 11, 27));
    }

    @Test
    void source_records_are_linked_and_unlinked() {
        story.happens(new SourceRecordLinked(ADA, "crm", "4711"));
        story.happens(new SourceRecordUnlinked(ADA, "shop", "ada-1"));
        assertThat(profile(TODAY).sourceRecords()).containsExactly(new SourceRecordView("crm", "4711"));
    }

    @Test
    void an_erased_customer_is_a_number_without_a_person() {
        Story after = new Story();
        after.happens(erased(ADA));
        after.happens(new CustomerNameChanged(ADA, null));
        after.happens(new AddressChanged(ADA, null, TODAY));
        after.happens(new ContactPointAdded(ADA, null));
        after.happens(new ContactPointVerified(ADA, ContactChannel.EMAIL, null));
        after.happens(new PrimaryContactPointSet(ADA, ContactChannel.EMAIL, null));
        after.happens(new ContactPointRemoved(ADA, ContactChannel.EMAIL, null));
        after.happens(new TagAdded(ADA, null));
        after.happens(new TagRemoved(ADA, null));
        after.happens(new PreferenceSet(ADA, "language", null));
        after.happens(new DemographicsRecorded(ADA, null, "survey"));
        after.happens(new SourceRecordLinked(ADA, "crm", null));
        after.happens(new SourceRecordUnlinked(ADA, "crm", null));
        after.happens(new DeathRecorded(ADA, null));
        after.happens(new CustomerClosed(ADA, null));
        CustomerProfile ada = profile(after, TODAY);
        assertThat(ada.name()).isNull();
        assertThat(ada.contactPoints()).isEmpty();
        assertThat(ada.addresses()).isEmpty();
        assertThat(ada.tags()).isEmpty();
        assertThat(ada.sourceRecords()).isEmpty();
        assertThat(ada.deceased()).isTrue();
        assertThat(ada.deceasedOn()).isNull();
        assertThat(ada.version()).isEqualTo(15);
        assertThat(document(after).words()).isEmpty();
        assertThat(document(after).keys()).containsExactly("n:C-10015");
    }

    private List<String> primaries() {
        return profile(TODAY).contactPoints().stream()
                .filter(ContactPointView::primary)
                .map(ContactPointView::value)
                .toList();
    }

    private CustomerProfile profile(LocalDate today) {
        return profile(story, today);
    }

    private static CustomerProfile profile(Story story, LocalDate today) {
        return CustomerViews.profile(document(story), today, List.of(), null, null, 0);
    }

    private CustomerSummary summary() {
        return CustomerViews.summary(document(), TODAY);
    }

    private CustomerDocument document() {
        return document(story);
    }

    private static CustomerDocument document(Story story) {
        return Objects.requireNonNull(story.folded(new CustomerProjection()).get(ADA.toString()));
    }
}
