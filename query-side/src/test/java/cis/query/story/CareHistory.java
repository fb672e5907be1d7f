package cis.query.story;

import static cis.query.story.People.customer;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customers of the shop complained about and praised, until 10 March 2026. */
public final class CareHistory {

    public static final CustomerId PAT = customer(6);
    public static final CustomerId PAM = customer(7);

    private CareHistory() {}

    public static FeedbackId feedback(long number) {
        return new FeedbackId(new UUID(19, number));
    }

    static void tell(Story story) {
        complaint(story, 1, "delivery", ComplaintSeverity.HIGH, "A", "2026-01-05")
                .acknowledged("2026-01-07")
                .assigned("agent-17", "delivery desk", "2026-01-08")
                .found("The carrier lost it.", "2026-01-09")
                .proposed("Closed with monetary relief", "12.50", true, "2026-01-10")
                .accepted("2026-01-11")
                .closed(ComplaintOutcome.UPHELD, "carrier", "2026-01-15");
        complaint(story, 2, "delivery", ComplaintSeverity.LOW, "A", "2026-02-02T09:00:00Z")
                .acknowledged("2026-02-02T21:00:00Z")
                .assigned("agent-7", null, "2026-02-03")
                .classified(ComplaintSeverity.MEDIUM, "Twice already.")
                .proposed("Closed with explanation", null, true, "2026-02-05")
                .rejected("2026-02-06")
                .escalated("head of service", "2026-02-07")
                .answeredForTheLastTime("2026-02-08")
                .referred("Ombudsman", "2026-02-20")
                .closed(ComplaintOutcome.NOT_UPHELD, "carrier", "2026-02-22T09:00:00Z");
        Complaining.filed(story, 3, PAM, "billing", ComplaintSeverity.CRITICAL, null, "2026-03-01", "Charged twice")
                .late(ComplaintDeadline.ACKNOWLEDGEMENT);
        Complaining.filed(story, 4, PAM, "=delivery", ComplaintSeverity.LOW, "B", "2026-03-08", null);
        Complaining.filed(story, 5, PAM, "billing", ComplaintSeverity.LOW, null, "2026-03-09", "Asked twice")
                .withdrawn("2026-03-10");
        story.happens(submitted(1, FeedbackKind.PRAISE, 5, "Lovely cups.", "2026-02-01"));
        story.happens(new FeedbackRepliedTo(feedback(1), PAT, "Thank you."));
        story.happens(submitted(2, FeedbackKind.REVIEW, 2, null, "2026-02-03"));
        story.happens(submitted(3, FeedbackKind.SUGGESTION, null, "Sell tea.", "2026-02-02"));
        story.happens(new FeedbackEscalated(feedback(3), PAT, Complaining.complaint(2)));
    }

    private static Complaining complaint(
            Story story, long number, String category, ComplaintSeverity severity, String product, String on) {
        return Complaining.filed(story, number, PAT, category, severity, product, on, "Late parcel " + number);
    }

    private static FeedbackSubmitted submitted(
            long number, FeedbackKind kind, @Nullable Integer rating, @Nullable String text, String on) {
        return new FeedbackSubmitted(
                feedback(number), PAT, kind, rating, text, "web", null, new BusinessTime(on), null, null);
    }
}
