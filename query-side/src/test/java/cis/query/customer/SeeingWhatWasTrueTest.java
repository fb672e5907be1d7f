package cis.query.customer;

import static cis.query.story.People.ADA;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.london;
import static cis.query.story.People.paris;
import static cis.query.story.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.Address;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.CustomerProfile;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.EffectiveHistory;
import cis.platform.projection.EventContext;
import cis.query.story.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingWhatWasTrueTest {

    private final Story story = new Story().at("2026-03-01T10:00:00Z");
    private final RecordedEvent registration = story.happens(adaRegistered());

    @Test
    void a_correction_holds_where_the_corrected_event_stands_though_the_field_has_changed_since() {
        story.at("2026-03-05T10:00:00Z").happens(new CustomerNameChanged(ADA, person("Ada", "King")));
        correct("/name/family", "Byron", false, null);
        assertThat(on("2026-03-04").name()).isEqualTo(person("Ada", "Byron"));
        assertThat(on("2026-03-05").name()).isEqualTo(person("Ada", "King"));
    }

    @Test
    void what_was_said_later_is_not_corrected_with_what_was_said_first() {
        story.at("2026-03-05T10:00:00Z").happens(new BirthDateRecorded(ADA, LocalDate.of(1815, 12, 12)));
        correct("/birthDate", "1815-12-11", false, null);
        assertThat(on("2026-03-04").birthDate()).isEqualTo(LocalDate.of(1815, 12, 11));
        assertThat(on("2026-03-05").birthDate()).isEqualTo(LocalDate.of(1815, 12, 12));
    }

    @Test
    void a_correction_holds_from_its_own_day_on_where_it_has_one() {
        correct("/name/family", "King", true, LocalDate.of(2025, 7, 8));
        assertThat(on("2025-07-07").name()).isEqualTo(person("Ada", "Lovelace"));
        assertThat(on("2025-07-08").name()).isEqualTo(person("Ada", "King"));
    }

    @Test
    void an_address_is_seen_on_its_days_in_whatever_order_they_were_told() {
        Address rome = new Address(paris().kind(), "Via Appia 1", null, "Rome", null, "00179", "IT");
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2024, 1, 1)));
        story.happens(new AddressChanged(ADA, rome, LocalDate.of(2022, 1, 1)));
        assertThat(cities("2021-12-31")).containsExactly(london().city());
        assertThat(cities("2023-06-01")).containsExactly("Rome");
        assertThat(cities("2024-01-01")).containsExactly("Paris");
    }

    private List<String> cities(String day) {
        return on(day).addresses().stream()
                .map(AddressView::city)
                .map(Objects::requireNonNull)
                .toList();
    }

    private void correct(String field, String value, boolean current, @Nullable LocalDate from) {
        story.at("2026-03-09T10:00:00Z")
                .happens(new FieldCorrected(
                        ADA, registration.id(), registration.type(), field, null, value, current, from, "told so"));
    }

    /** At the end of that day. */
    private CustomerProfile on(String day) {
        Instant end = LocalDate.parse(day).atTime(23, 59).toInstant(ZoneOffset.UTC);
        CustomerProjection projection = new CustomerProjection();
        CustomerDocument document = null;
        for (RecordedEvent event : new EffectiveHistory(end, ZoneOffset.UTC).of(story.events())) {
            document = projection.evolve(ADA.toString(), document, event.payload(), EventContext.of(event));
        }
        return CustomerViews.profile(Objects.requireNonNull(document), LocalDate.parse(day), List.of(), null, null, 0);
    }
}
