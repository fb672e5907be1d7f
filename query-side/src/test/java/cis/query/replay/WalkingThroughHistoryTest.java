package cis.query.replay;

import static cis.query.story.People.ADA;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.erased;
import static cis.query.story.People.paris;
import static cis.query.story.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cis.api.BusinessTime;
import cis.api.care.ComplaintSeverity;
import cis.api.customer.NoteId;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.TagAdded;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldDifference;
import cis.platform.event.RecordedEvent;
import cis.query.story.Complaining;
import cis.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkingThroughHistoryTest {

    private static final NoteId NOTE = new NoteId(new UUID(4, 1));

    private final Story story = new Story();
    private final Served served = new Served(story, "2026-06-01T00:00:00Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void a_day_brings_what_was_announced_for_it_and_names_who_announced_it() {
        story.happens(adaRegistered());
        RecordedEvent moved = story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 4, 1)));
        story.happens(new TagAdded(ADA, "old"));
        story.at("2026-05-01T09:00:00Z").happens(new TagAdded(ADA, "new"));

        List<CustomerStep> steps = served.steps(ADA, 2);
        assertThat(steps).extracting(CustomerStep::id).containsExactly("1", "2", "3", "3@2026-04-01", "4");
        assertThat(steps.get(1).changed())
                .extracting(FieldDifference::field)
                .contains("/addresses/POSTAL@2026-04-01/city");
        assertThat(steps.get(4).changed()).extracting(FieldDifference::field).containsExactly("/tags/new", "/version");

        List<FieldChange> cities = served.changes(ADA, "/addresses/POSTAL/city", false, 10);
        assertThat(cities)
                .extracting(
                        change -> text(change.before()),
                        change -> text(change.after()),
                        change -> change.event().position(),
                        FieldChange::cameDue,
                        FieldChange::effective)
                .containsExactly(
                        tuple("", "London", 1L, null, null),
                        tuple(
                                "London",
                                "Paris",
                                2L,
                                LocalDate.of(2026, 4, 1),
                                BusinessTime.of(LocalDate.of(2026, 4, 1))));
        assertThat(cities.get(1).recordedAt()).isEqualTo(moved.recordedAt());
    }

    @Test
    void the_days_after_the_last_event_count_until_now() {
        story.happens(adaRegistered());
        story.happens(new AddressChanged(ADA, paris(), LocalDate.of(2026, 5, 31)));
        List<CustomerStep> steps = served.steps(ADA, 50);
        assertThat(steps).extracting(CustomerStep::id).containsExactly("1", "2", "2@2026-05-31");
        assertThat(steps.getLast().state()).isEqualTo(served.live(ADA));
    }

    @Test
    void an_answer_that_is_late_is_so_from_a_day_on_and_not_from_the_next_event_on() {
        story.happens(adaRegistered());
        Complaining.filed(story, 1, ADA, "delivery", ComplaintSeverity.LOW, null, "2026-03-02", "Late");
        List<FieldChange> overdue = served.changes(ADA, "/latestComplaint/overdue", false, 10);
        assertThat(overdue).hasSize(2);
        assertThat(overdue.get(1).cameDue()).isAfter(LocalDate.of(2026, 3, 2));
        assertThat(overdue.get(1).event().type()).isEqualTo("complaint.filed");
    }

    @Test
    void a_note_that_is_amended_reads_as_it_did_at_each_step() {
        story.happens(adaRegistered());
        story.happens(new NoteAdded(NOTE, ADA, "Call her."));
        story.happens(new NoteAmended(NOTE, ADA, "Write to her."));
        List<FieldChange> texts = served.changes(ADA, "/latestNotes/" + NOTE + "/text", true, 10);
        assertThat(texts)
                .extracting(change -> text(change.before()), change -> text(change.after()))
                .containsExactly(tuple("Call her.", "Write to her."), tuple("", "Call her."));
    }

    @Test
    void a_correction_shows_when_it_was_recorded_from_when_it_holds_and_what_it_corrects() {
        RecordedEvent registered = story.happens(adaRegistered());
        story.at("2026-04-01T09:00:00Z").happens(corrected(registered, "/name/family", "King", null));
        story.at("2026-04-02T09:00:00Z").happens(corrected(registered, "/name/family", "Byron", "2026-03-15"));
        List<FieldChange> names = served.changes(ADA, "/name/family", false, 10);
        assertThat(names)
                .extracting(
                        change -> text(change.after()),
                        change -> change.recordedAt().toString(),
                        change -> String.valueOf(change.effective()),
                        change -> change.corrects() == null
                                ? ""
                                : change.corrects().type(),
                        FieldChange::reason)
                .containsExactly(
                        tuple("Lovelace", "2026-03-01T10:00:00Z", "null", "", null),
                        tuple(
                                "King",
                                "2026-04-01T09:00:00Z",
                                "2026-03-01T10:00:00Z",
                                "customer.registered",
                                "misheard"),
                        tuple("Byron", "2026-04-02T09:00:00Z", "2026-03-15", "customer.registered", "misheard"));
    }

    @Test
    void a_correction_of_what_holds_no_longer_is_a_change_of_the_past() {
        RecordedEvent registered = story.happens(adaRegistered());
        story.at("2026-04-01T09:00:00Z").happens(new CustomerNameChanged(ADA, person("Ada", "King")));
        story.at("2026-05-01T09:00:00Z").happens(correction(registered, "/name/family", "Byron", false, null));
        List<FieldChange> names = served.changes(ADA, "/name/family", true, 10);
        assertThat(names)
                .extracting(
                        change -> text(change.before()),
                        change -> text(change.after()),
                        FieldChange::past,
                        change -> String.valueOf(change.effective()))
                .containsExactly(
                        tuple("Lovelace", "Byron", true, "2026-03-01T10:00:00Z"),
                        tuple("Lovelace", "King", null, "null"),
                        tuple("", "Lovelace", null, "null"));
        assertThat(served.live(ADA).name()).isEqualTo(person("Ada", "King"));
    }

    private static FieldCorrected corrected(
            RecordedEvent event, String field, String value, @Nullable String effectiveFrom) {
        return correction(event, field, value, true, effectiveFrom);
    }

    private static FieldCorrected correction(
            RecordedEvent event, String field, String value, boolean current, @Nullable String effectiveFrom) {
        LocalDate from = effectiveFrom == null ? null : LocalDate.parse(effectiveFrom);
        return new FieldCorrected(ADA, event.id(), event.type(), field, null, value, current, from, "misheard");
    }

    @Test
    void what_was_erased_is_absent_from_every_step() {
        story.happens(erased(ADA));
        story.happens(new CustomerNameChanged(ADA, null));
        story.happens(new NoteAdded(NOTE, ADA, null));
        List<CustomerStep> steps = served.steps(ADA, 50);
        assertThat(steps)
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.state().name()).isNull());
        assertThat(served.changes(ADA, "/name", false, 50)).isEmpty();
        assertThat(steps.getLast().state()).isEqualTo(served.live(ADA));
    }

    @Test
    void a_walk_goes_on_wherever_it_is_asked_to_without_having_been_there() {
        story.happens(adaRegistered());
        for (int i = 0; i < 9; i++) {
            story.happens(new TagAdded(ADA, "tag-" + i));
        }
        story.happens(new CustomerNameChanged(ADA, person("Ada", "King")));
        List<CustomerStep> steps = served.steps(ADA, 50);
        for (CustomerStep step : steps) {
            assertThat(served.stepsAfter(ADA, step.id()))
                    .as("after %s", step.id())
                    .isEqualTo(steps.subList(steps.indexOf(step) + 1, steps.size()));
        }
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : value.asString("");
    }
}
