package cis.query.history;

import static cis.query.story.CareHistory.feedback;
import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackKind;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.query.story.Complaining;
import cis.query.story.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingOfCareTest {

    private final Story story = new Story().at("2026-03-10T14:30:00Z");

    @Test
    void every_step_of_a_complaint_reads_as_a_sentence() {
        complaint("The parcel came too late")
                .late(ComplaintDeadline.ACKNOWLEDGEMENT)
                .acknowledged("2026-03-02")
                .assigned("agent-17", "delivery desk", "2026-03-03")
                .found("The carrier lost it.", "2026-03-04")
                .classified(ComplaintSeverity.HIGH, "It was a present.")
                .proposed("relief", "12.50", true, "2026-03-05")
                .rejected("2026-03-06")
                .escalated("head of service", "2026-03-07")
                .answeredForTheLastTime("2026-03-08")
                .referred("Ombudsman", "2026-03-25")
                .closed(ComplaintOutcome.PARTLY_UPHELD, "carrier", "2026-03-26")
                .reopened("2026-03-27")
                .proposed(null, null, false, "2026-06-01")
                .accepted("2026-06-02")
                .withdrawn("2026-06-03");
        assertThat(sentences())
                .containsExactly(
                        "Complained about delivery (low, CMP-1): The parcel came too late",
                        "The acknowledgement of a complaint, due on 2026-03-06, is late.",
                        "Was told that a complaint about delivery has arrived.",
                        "A complaint went to agent-17, delivery desk.",
                        "Found about a complaint: The carrier lost it.",
                        "A complaint is high now, not low (It was a present.).",
                        "Was offered a resolution with 12.50 GBP, in time: Postage back.",
                        "Rejected the resolution of a complaint: Not enough.",
                        "A complaint was escalated to head of service.",
                        "Was answered for the last time, may reply until 2026-03-22: No more than that.",
                        "A complaint went to Ombudsman (R-1).",
                        "A complaint was closed: partly upheld, because of carrier.",
                        "A complaint was reopened: It broke again.",
                        "Was offered a resolution, late: Postage back.",
                        "Accepted the resolution of a complaint.",
                        "Withdrew a complaint: Never mind.");
    }

    @Test
    void feedback_reads_as_sentences() {
        story.happens(submitted(FeedbackKind.PRAISE, 5, "Lovely cups.", null));
        story.happens(new FeedbackRepliedTo(feedback(1), ADA, "Thank you."));
        story.happens(new FeedbackEscalated(feedback(1), ADA, Complaining.complaint(1)));
        assertThat(sentences())
                .containsExactly(
                        "Praise (5 of 5): Lovely cups.",
                        "Feedback was answered: Thank you.",
                        "Feedback became a complaint.");
    }

    @Test
    void what_was_said_and_is_erased_reads_as_such() {
        complaint(null).found(null, "2026-03-04").classified(ComplaintSeverity.HIGH, null);
        story.happens(submitted(FeedbackKind.REVIEW, null, null, null));
        assertThat(sentences())
                .containsExactly(
                        "Complained about delivery (low, CMP-1): (erased)",
                        "Found about a complaint: (erased)",
                        "A complaint is high now, not low.",
                        "Review: (erased)");
    }

    @Test
    void what_happened_on_another_day_than_it_was_recorded_goes_to_that_day() {
        complaint("Late")
                .acknowledged("2026-03-02T09:00:00+01:00")
                .found("Lost.", "2026-03-10")
                .classified(ComplaintSeverity.HIGH, null);
        story.happens(submitted(FeedbackKind.PRAISE, 5, "Lovely.", "2026-02-01"));
        assertThat(story.events())
                .extracting(event -> BusinessTimes.of(event.payload(), event.recordedAt()))
                .containsExactly(
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-10T14:30:00Z"),
                        Instant.parse("2026-03-10T14:30:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"));
    }

    private Complaining complaint(@Nullable String subject) {
        return Complaining.filed(story, 1, ADA, "delivery", ComplaintSeverity.LOW, null, "2026-03-01", subject);
    }

    private static FeedbackSubmitted submitted(
            FeedbackKind kind, @Nullable Integer rating, @Nullable String text, @Nullable String on) {
        BusinessTime time = on == null ? null : new BusinessTime(on);
        return new FeedbackSubmitted(feedback(1), ADA, kind, rating, text, null, null, time, null, null);
    }

    private List<String> sentences() {
        return story.events().stream()
                .map(event -> Sentences.of(event.payload()))
                .toList();
    }
}
