package cis.query.care;

import cis.api.MetadataKeys;
import cis.api.care.ComplaintId;
import cis.api.care.event.FeedbackEscalated;
import cis.api.care.event.FeedbackEvent;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.care.query.FeedbackReply;
import cis.api.care.query.FeedbackView;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of feedback, folded from its own events. */
final class FeedbackHistory {

    private final FeedbackSubmitted submitted;
    private final List<FeedbackReply> replies = new ArrayList<>();
    private @Nullable ComplaintId complaint;

    private FeedbackHistory(FeedbackSubmitted submitted) {
        this.submitted = submitted;
    }

    /** Empty where the events are not those of feedback, from the first one on. */
    static Optional<FeedbackView> view(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof FeedbackSubmitted submitted)) {
            return Optional.empty();
        }
        FeedbackHistory feedback = new FeedbackHistory(submitted);
        events.forEach(feedback::apply);
        return Optional.of(feedback.shown(events));
    }

    private void apply(RecordedEvent recorded) {
        if (recorded.payload() instanceof FeedbackEvent event) {
            switch (event) {
                case FeedbackSubmitted e -> {}
                case FeedbackRepliedTo e ->
                    replies.add(new FeedbackReply(
                            e.text(),
                            recorded.metadata(MetadataKeys.ACTOR_ID),
                            recorded.id(),
                            recorded.position(),
                            recorded.recordedAt()));
                case FeedbackEscalated e -> complaint = e.complaintId();
            }
        }
    }

    private FeedbackView shown(List<RecordedEvent> events) {
        return new FeedbackView(
                submitted.feedbackId(),
                submitted.customerId(),
                submitted.kind(),
                submitted.rating(),
                submitted.text(),
                submitted.text() == null,
                submitted.channel(),
                submitted.product(),
                CareTimes.of(submitted.submittedOn(), events.getFirst().recordedAt()),
                submitted.source(),
                submitted.externalId(),
                List.copyOf(replies),
                complaint,
                events.getFirst().recordedAt(),
                events.getLast().sequence() + 1);
    }
}
