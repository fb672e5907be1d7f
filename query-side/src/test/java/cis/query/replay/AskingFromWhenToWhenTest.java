package cis.query.replay;

import static cis.query.story.People.ADA;
import static cis.query.story.People.BOB;
import static cis.query.story.People.adaRegistered;
import static cis.query.story.People.person;
import static cis.query.story.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cis.api.CommandRejected;
import cis.api.Violation;
import cis.api.customer.event.TagAdded;
import cis.api.history.query.HistoryMoment;
import cis.query.replay.Bounds.Between;
import cis.query.story.Story;
import cis.query.time.Today;
import cis.query.web.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bob comes on 1 March, Ada on the 2nd and the 4th; it is noon of the 10th. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingFromWhenToWhenTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final Story story = new Story();

    @BeforeEach
    void ada_and_bob_come() {
        story.at("2026-03-01T10:00:00Z").happens(registered(BOB, "C-10015", person("Bob", "Miller")));
        story.at("2026-03-02T10:00:00Z").happens(adaRegistered());
        story.at("2026-03-04T10:00:00Z").happens(new TagAdded(ADA, "new"));
        story.happens(new TagAdded(ADA, "other"));
    }

    @Test
    void without_ends_it_is_from_nothing_until_now() {
        assertThat(stretch(null, null)).isEqualTo(new Between(null, new HistoryMoment(4, NOW)));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 2026-03-02T10:00:00Z",
        "2026-03-04T10:00:00Z, 2, 2026-03-04T09:59:59.999999999Z",
        "2026-03-04T11:00:00+01:00, 2, 2026-03-04T09:59:59.999999999Z",
        "2026-03-04, 2, 2026-03-03T23:59:59.999999999Z"
    })
    void what_was_recorded_at_the_beginning_is_part_of_a_stretch(String from, long position, String at) {
        assertThat(stretch(from, null).from()).isEqualTo(new HistoryMoment(position, Instant.parse(at)));
    }

    @ParameterizedTest
    @CsvSource({"2", "2026-03-02T10:00:00Z", "2026-03-02", "2026-03-01", "1999-01-01T00:00:00Z"})
    void what_begins_with_the_customer_begins_from_nothing(String from) {
        assertThat(stretch(from, null).from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2026-03-04T10:00:00Z",
        "2026-03-04T10:00:00Z, 4, 2026-03-04T10:00:00Z",
        "2026-03-03, 2, 2026-03-03T23:59:59.999999999Z",
        "2026-03-10, 4, 2026-03-10T12:00:00Z"
    })
    void what_was_recorded_at_the_end_is_part_of_it(String to, long position, String at) {
        assertThat(stretch(null, to).to()).isEqualTo(new HistoryMoment(position, Instant.parse(at)));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2026-03-04T10:00:00Z",
        "2026-03-04T10:00:00Z, 4, 2026-03-04T10:00:00Z",
        "2026-03-04, 2, 2026-03-03T23:59:59.999999999Z"
    })
    void a_moment_to_compare_with_knows_what_was_recorded_at_it(String from, long position, String at) {
        assertThat(moments(from, null).from()).isEqualTo(new HistoryMoment(position, Instant.parse(at)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, -, from, range, past the last event",
                "-, 5, to, range, past the last event",
                "1, -, from, range, before the history",
                "-, 1, to, range, before the history",
                "-, 2026-03-02T09:59:59Z, to, range, before the history",
                "-, 2026-03-01, to, range, before the history",
                "2026-03-10T12:00:01Z, -, from, range, future",
                "2026-03-11, -, from, range, future",
                "-, 2026-03-11, to, range, future",
                "4, 3, to, range, before from",
                "2026-03-04T10:00:01Z, 2026-03-04T10:00:00Z, to, range, before from",
                "2026-03-05, 2026-03-04, to, range, before from",
                "4, 2026-03-03, to, range, before from",
                "yesterday, -, from, format, as in 41",
                "-, -1, to, format, as in 41",
                "2026-02-30, -, from, format, date",
                "-, 1234567890123456789, to, format, as in 41"
            })
    void what_makes_no_sense_is_refused(
            @Nullable String from, @Nullable String to, String field, String code, String words) {
        Violation violation = catchThrowableOfType(CommandRejected.class, () -> stretch(from, to))
                .rejection()
                .violations()
                .getFirst();
        assertThat(violation.field()).isEqualTo(field);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.message()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:59:59Z", "1"})
    void there_is_nothing_to_compare_with_before_the_customer_was_known(String from) {
        assertThatThrownBy(() -> moments(from, null)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void a_day_is_one_of_the_zone_of_the_company() {
        Today berlin = new Today(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Berlin"));
        assertThat(new Bounds(story, berlin)
                        .stretch(new Parameters(), "main", ADA, "2026-03-04", null)
                        .from())
                .isEqualTo(new HistoryMoment(2, Instant.parse("2026-03-03T22:59:59.999999999Z")));
    }

    @Test
    void customers_of_another_company_are_not_found() {
        assertThatThrownBy(() -> bounds().stretch(new Parameters(), "north", ADA, null, null))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining("NOT_FOUND");
    }

    private Between stretch(@Nullable String from, @Nullable String to) {
        Parameters parameters = new Parameters();
        Between between = bounds().stretch(parameters, "main", ADA, from, to);
        parameters.check();
        return between;
    }

    private Between moments(@Nullable String from, @Nullable String to) {
        Parameters parameters = new Parameters();
        Between between = bounds().moments(parameters, "main", ADA, from, to);
        parameters.check();
        return between;
    }

    private Bounds bounds() {
        return new Bounds(story, new Today(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
