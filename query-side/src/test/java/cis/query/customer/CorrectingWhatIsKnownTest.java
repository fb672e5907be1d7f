package cis.query.customer;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.paris;
import static cis.query.story.People.person;
import static cis.query.story.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.customer.CustomerName;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.ContactPointView;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.DemographicView;
import cis.platform.event.RecordedEvent;
import cis.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingWhatIsKnownTest {

    private final Story story = new Story();
    private final RecordedEvent registration = story.happens(adaRegistered());

    @Test
    void a_part_of_the_name_is_replaced_and_the_search_follows() {
        correct(registration, "/name/family", "Byron", true);
        assertThat(profile().name()).isEqualTo(person("Ada", "Byron"));
        assertThat(document().words()).containsExactly("ada", "byron");
        assertThat(profile().version()).isEqualTo(2);
    }

    @Test
    void a_part_of_the_name_is_removed() {
        correct(registration, "/name/family", null, true);
        assertThat(profile().name()).isEqualTo(new CustomerName("Ada", null, null, null, null));
    }

    @Test
    void a_name_that_no_longer_stems_from_the_corrected_event_stays() {
        story.happens(new CustomerNameChanged(ADA, person("Ada", "King")));
        correct(registration, "/name/family", "Byron", false);
        assertThat(profile().name()).isEqualTo(person("Ada", "King"));
        correct(registration, "/name/family", "Byron", true);
        assertThat(profile().name()).isEqualTo(person("Ada", "King"));
    }

    @Test
    void a_correction_is_corrected_again_under_the_same_event() {
        correct(registration, "/name/family", "Byron", true);
        correct(registration, "/name/family", "Gordon", true);
        assertThat(profile().name()).isEqualTo(person("Ada", "Gordon"));
    }

    @Test
    void a_contact_point_keeps_its_place_and_stays_primary() {
        correct(registration, "/contactPoints/0/value", "ada@lovelace.org", true);
        ContactPointView mail = profile().contactPoints().getFirst();
        assertThat(mail.value()).isEqualTo("ada@lovelace.org");
        assertThat(mail.primary()).isTrue();
        assertThat(document().keys()).contains("c:ada@lovelace.org").doesNotContain("c:ada@example.org");
    }

    @Test
    void only_the_contact_point_named_is_corrected() {
        correct(registration, "/contactPoints/1/value", "+442079460019", true);
        assertThat(profile().contactPoints())
                .extracting(ContactPointView::value)
                .containsExactly("Ada@Example.org", "+442079460019");
    }

    @Test
    void an_address_is_corrected_field_by_field_and_in_its_first_day() {
        RecordedEvent moved = story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 6, 1)));
        correct(moved, "/address/city", "Lyon", true);
        correct(moved, "/effectiveFrom", "2026-05-01", true);
        correct(registration, "/address/line1", "13 St James's Square", true);
        List<AddressView> addresses = profile().addresses();
        assertThat(addresses).extracting(AddressView::city).containsExactly("London", "Lyon");
        assertThat(addresses.get(0).line1()).isEqualTo("13 St James's Square");
        assertThat(addresses.get(1).effectiveFrom()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void dates_preferences_and_attributes_follow_the_event_that_said_them() {
        RecordedEvent born = story.happens(new BirthDateRecorded(ADA, LocalDate.of(1815, 12, 11)));
        RecordedEvent prefers = story.happens(new PreferenceSet(ADA, "quiet hours", "22-6"));
        RecordedEvent told = story.happens(new DemographicsRecorded(ADA, Map.of("a/b~c", "1", "d", "2"), "survey"));
        correct(born, "/birthDate", "1815-12-10", true);
        correct(prefers, "/value", "22-7", true);
        correct(told, "/attributes/a~1b~0c", "3", true);
        correct(registration, "/language", "de", true);
        CustomerProfile ada = profile();
        assertThat(ada.birthDate()).isEqualTo(LocalDate.of(1815, 12, 10));
        assertThat(ada.preferences()).containsEntry("quiet hours", "22-7").containsEntry("language", "de");
        assertThat(ada.demographics())
                .containsExactly(new DemographicView("a/b~c", "3", "survey"), new DemographicView("d", "2", "survey"));
    }

    @Test
    void a_birth_date_and_a_language_that_were_not_told_can_be_set_and_removed() {
        Story bobs = new Story();
        RecordedEvent bob = bobs.happens(registered(BOB, "C-10015", person("Bob", "Miller")));
        bobs.happens(correction(BOB, bob, "/birthDate", "1980-02-29"));
        bobs.happens(correction(BOB, bob, "/language", "fr"));
        assertThat(profile(bobs, BOB).birthDate()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(profile(bobs, BOB).language()).isEqualTo("fr");
        bobs.happens(correction(BOB, bob, "/language", null));
        assertThat(profile(bobs, BOB).language()).isNull();
    }

    @Test
    void an_attribute_whose_name_begins_another_is_not_mistaken_for_it() {
        RecordedEvent told = story.happens(new DemographicsRecorded(ADA, Map.of("in", "1", "income", "2"), "survey"));
        correct(told, "/attributes/income", "3", true);
        assertThat(profile().demographics())
                .containsExactly(
                        new DemographicView("in", "1", "survey"), new DemographicView("income", "3", "survey"));
    }

    private void correct(RecordedEvent event, String field, @Nullable String value, boolean current) {
        story.happens(new FieldCorrected(ADA, event.id(), event.type(), field, null, value, current, null, "told so"));
    }

    private static FieldCorrected correction(
            CustomerId customer, RecordedEvent event, String field, @Nullable String value) {
        return new FieldCorrected(customer, event.id(), event.type(), field, null, value, true, null, "told so");
    }

    private static CustomerProfile profile(Story story, CustomerId id) {
        CustomerDocument document =
                Objects.requireNonNull(story.folded(new CustomerProjection()).get(id.toString()));
        return CustomerViews.profile(document, LocalDate.of(2026, 3, 10), List.of(), null, null, 0);
    }

    private CustomerProfile profile() {
        return CustomerViews.profile(document(), LocalDate.of(2026, 3, 10), List.of(), null, null, 0);
    }

    private CustomerDocument document() {
        return Objects.requireNonNull(story.folded(new CustomerProjection()).get(ADA.toString()));
    }
}
