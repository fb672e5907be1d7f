package cis.query.care;

import cis.api.care.ComplaintState;
import cis.api.care.Redress;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.query.ComplaintStep;
import cis.api.care.query.ComplaintView;
import cis.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint, folded from its own events. */
final class ComplaintHistory {

    private final ComplaintFiled filed;
    private final RecordedEvent first;
    private final List<ComplaintStep> course = new ArrayList<>();
    private Progress progress;
    private @Nullable String response;
    private @Nullable Redress redress;
    private @Nullable LocalDate replyBy;
    private @Nullable String rootCause;
    private long version;

    private ComplaintHistory(ComplaintFiled filed, RecordedEvent first) {
        this.filed = filed;
        this.first = first;
        this.progress = Progress.of(filed);
    }

    /** Empty where the events are not those of a complaint, from the first one on. */
    static Optional<ComplaintView> view(List<RecordedEvent> events, LocalDate today) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof ComplaintFiled filed)) {
            return Optional.empty();
        }
        ComplaintHistory complaint = new ComplaintHistory(filed, events.getFirst());
        events.forEach(complaint::apply);
        return Optional.of(complaint.view(today));
    }

    private void apply(RecordedEvent recorded) {
        version = recorded.sequence() + 1;
        if (!(recorded.payload() instanceof ComplaintEvent event)) {
            return;
        }
        progress = progress.after(event);
        switch (event) {
            case ResolutionProposed e -> {
                response = e.response();
                redress = e.redress();
            }
            case FinalResponseSent e -> replyBy = e.replyBy();
            case ComplaintClosed e -> {
                redress = e.redress() == null ? redress : e.redress();
                rootCause = e.rootCause();
            }
            case ComplaintReopened e -> {
                rootCause = null;
                replyBy = null;
            }
            default -> {}
        }
        course.add(ComplaintSteps.of(event, recorded, progress.state()));
    }

    private ComplaintView view(LocalDate today) {
        boolean closed = progress.state() == ComplaintState.CLOSED;
        return new ComplaintView(
                filed.complaintId(),
                filed.customerId(),
                filed.reference(),
                progress.state(),
                filed.category(),
                progress.severity(),
                filed.subject(),
                filed.description(),
                filed.subject() == null,
                filed.channel(),
                filed.purchaseId(),
                filed.invoiceId(),
                filed.product(),
                filed.about(),
                CareTimes.of(filed.receivedOn(), first.recordedAt()),
                progress.deadlines(),
                progress.owed(),
                progress.dueOn(),
                progress.isOverdue(today),
                progress.missed(),
                progress.investigator(),
                progress.team(),
                response,
                redress,
                replyBy,
                closed ? progress.outcome() : null,
                closed ? rootCause : null,
                filed.source(),
                filed.externalId(),
                filed.feedbackId(),
                first.recordedAt(),
                List.copyOf(course),
                version);
    }
}
