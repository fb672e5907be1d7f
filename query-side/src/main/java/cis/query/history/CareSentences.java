package cis.query.history;

import static cis.query.history.BillingSentences.because;
import static cis.query.history.BillingSentences.money;
import static cis.query.history.BillingSentences.words;

import cis.api.care.ComplaintDeadline;
import cis.api.care.Redress;
import cis.api.care.event.CareEvent;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.FindingRecorded;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complaints and feedback as a clerk reads them. */
final class CareSentences {

    private CareSentences() {}

    static String of(CareEvent event) {
        return switch (event) {
            case ComplaintFiled e ->
                "Complained about %s (%s, %s): %s"
                        .formatted(e.category(), words(e.severity()), e.reference(), said(e.subject()));
            case ComplaintAcknowledged e ->
                "Was told that a complaint about %s has arrived."
                        .formatted(e.summary().category());
            case InvestigatorAssigned e -> "A complaint went to %s.".formatted(assignee(e));
            case FindingRecorded e -> "Found about a complaint: %s".formatted(said(e.finding()));
            case SeverityClassified e ->
                "A complaint is %s now, not %s%s."
                        .formatted(words(e.severity()), words(e.summary().severity()), because(shortened(e.reason())));
            case ResolutionProposed e ->
                "Was offered a resolution%s, %s: %s"
                        .formatted(redress(e.redress()), e.timely() ? "in time" : "late", said(e.resolution()));
            case ResolutionAccepted e -> "Accepted the resolution of a complaint.";
            case ResolutionRejected e -> "Rejected the resolution of a complaint: %s".formatted(said(e.reason()));
            case ComplaintEscalated e ->
                "A complaint was escalated to %s%s.".formatted(e.to(), because(shortened(e.reason())));
            case FinalResponseSent e ->
                "Was answered for the last time, may reply until %s: %s".formatted(e.replyBy(), said(e.response()));
            case ReferredToExternalReview e -> "A complaint went to %s%s.".formatted(e.body(), because(e.reference()));
            case ComplaintClosed e ->
                "A complaint was closed%s: %s, because of %s."
                        .formatted(redress(e.redress()), words(e.outcome()), e.rootCause());
            case ComplaintReopened e -> "A complaint was reopened: %s".formatted(said(e.reason()));
            case ComplaintWithdrawn e -> "Withdrew a complaint: %s".formatted(said(e.statement()));
            case DeadlineMissed e -> "%s, due on %s, is late.".formatted(owed(e.deadline()), e.dueOn());
            case FeedbackSubmitted e -> "%s%s: %s".formatted(kind(e), rating(e.rating()), said(e.text()));
            case FeedbackRepliedTo e -> "Feedback was answered: %s".formatted(said(e.text()));
            case FeedbackEscalated e -> "Feedback became a complaint.";
        };
    }

    private static String assignee(InvestigatorAssigned e) {
        return Stream.of(e.investigator(), e.team()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String redress(@Nullable Redress redress) {
        return redress == null ? "" : " with " + money(redress.amount());
    }

    private static String owed(ComplaintDeadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> "The acknowledgement of a complaint";
            case FINAL_RESPONSE -> "The final response to a complaint";
        };
    }

    private static String kind(FeedbackSubmitted e) {
        String words = words(e.kind());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String rating(@Nullable Integer rating) {
        return rating == null ? "" : " (%d of 5)".formatted(rating);
    }

    private static String said(@Nullable String text) {
        return CustomerSentences.quote(text);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : CustomerSentences.quote(text);
    }
}
