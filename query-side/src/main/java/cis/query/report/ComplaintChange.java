package cis.query.report;

import cis.api.BusinessTime;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSummary;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.SeverityClassified;
import cis.platform.projection.EventContext;
import cis.query.care.CareTimes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to one of the totals of complaints, or takes back.
 *
 * @param month in which the complaint came in
 * @param key null where a complaint names no product
 * @param product of an issue
 */
record ComplaintChange(
        String month,
        Dimension by,
        @Nullable String key,
        @Nullable String product,
        ComplaintTally tally) {

    /** What totals are kept by. */
    enum Dimension {
        CATEGORY,
        SEVERITY,
        PRODUCT,
        OUTCOME,
        RESPONSE,
        /** Root cause and product. */
        ISSUE
    }

    String documentId(EventContext context) {
        String issue = product == null ? "" : "\u001f" + product;
        return Buckets.id(context, month, by.name()) + "|" + Objects.requireNonNullElse(key, "") + issue;
    }

    /** None for an event that changes no total. */
    static List<ComplaintChange> of(ComplaintEvent event, EventContext context) {
        return switch (event) {
            case ComplaintFiled e -> filed(e, context);
            case ComplaintAcknowledged e -> acknowledged(e, context);
            case SeverityClassified e -> classified(e);
            case ResolutionProposed e -> proposed(e);
            case ComplaintClosed e -> {
                BusinessTime closedOn = CareTimes.of(e.occurredOn(), context.recordedAt());
                yield closed(e.summary(), e.outcome(), e.rootCause(), closedOn, 1);
            }
            case ComplaintReopened e -> {
                List<ComplaintChange> changes = closed(
                        e.summary(),
                        e.undone().outcome(),
                        e.undone().rootCause(),
                        e.undone().closedOn(),
                        -1);
                changes.addAll(ofAll(e.summary(), ComplaintTally.of(Figure.REOPENED, 1)));
                yield changes;
            }
            case ComplaintWithdrawn e -> ofAll(e.summary(), ComplaintTally.of(Figure.WITHDRAWN, 1));
            case DeadlineMissed e -> ofAll(e.summary(), ComplaintTally.of(late(e.deadline()), 1));
            default -> List.of();
        };
    }

    private static List<ComplaintChange> filed(ComplaintFiled e, EventContext context) {
        BusinessTime receivedOn = CareTimes.of(e.receivedOn(), context.recordedAt());
        ComplaintSummary summary = new ComplaintSummary(e.category(), e.severity(), e.product(), receivedOn);
        return ofAll(summary, ComplaintTally.of(Figure.FILED, 1));
    }

    private static List<ComplaintChange> acknowledged(ComplaintAcknowledged e, EventContext context) {
        BusinessTime on = CareTimes.of(e.occurredOn(), context.recordedAt());
        Spans taken = Spans.of(CareTimes.between(e.summary().receivedOn(), on), 1);
        return ofAll(e.summary(), ComplaintTally.of(Figure.ACKNOWLEDGED, 1).acknowledgedAfter(taken));
    }

    private static List<ComplaintChange> classified(SeverityClassified e) {
        ComplaintSummary before = e.summary();
        return before.severity() == e.severity()
                ? List.of()
                : List.of(
                        change(before, Dimension.SEVERITY, before.severity().name(), Figure.FILED, -1),
                        change(before, Dimension.SEVERITY, e.severity().name(), Figure.FILED, 1));
    }

    private static List<ComplaintChange> proposed(ResolutionProposed e) {
        ComplaintTally made = ComplaintTally.of(Figure.PROPOSAL, 1);
        ComplaintTally tally = e.timely() ? made.plus(ComplaintTally.of(Figure.TIMELY_PROPOSAL, 1)) : made;
        List<ComplaintChange> changes = ofAll(e.summary(), tally);
        if (e.response() != null) {
            changes.add(new ComplaintChange(month(e.summary()), Dimension.RESPONSE, e.response(), null, tally));
            changes.add(change(e.summary(), Dimension.RESPONSE, e.response(), Figure.ANSWERED, 1));
        }
        if (e.previousResponse() != null) {
            changes.add(change(e.summary(), Dimension.RESPONSE, e.previousResponse(), Figure.ANSWERED, -1));
        }
        return changes;
    }

    private static List<ComplaintChange> closed(
            ComplaintSummary summary, ComplaintOutcome outcome, String rootCause, BusinessTime closedOn, long count) {
        Spans taken = Spans.of(CareTimes.between(summary.receivedOn(), closedOn), count);
        ComplaintTally tally =
                ComplaintTally.of(Figure.valueOf(outcome.name()), count).closedAfter(taken);
        List<ComplaintChange> changes = ofAll(summary, tally);
        changes.add(new ComplaintChange(month(summary), Dimension.OUTCOME, outcome.name(), null, tally));
        changes.add(new ComplaintChange(month(summary), Dimension.ISSUE, rootCause, summary.product(), tally));
        return changes;
    }

    /** Of category, severity and product. */
    private static List<ComplaintChange> ofAll(ComplaintSummary summary, ComplaintTally tally) {
        String month = month(summary);
        List<ComplaintChange> changes = new ArrayList<>();
        changes.add(new ComplaintChange(month, Dimension.CATEGORY, summary.category(), null, tally));
        changes.add(new ComplaintChange(
                month, Dimension.SEVERITY, summary.severity().name(), null, tally));
        changes.add(new ComplaintChange(month, Dimension.PRODUCT, summary.product(), null, tally));
        return changes;
    }

    private static ComplaintChange change(
            ComplaintSummary summary, Dimension by, String key, Figure figure, long count) {
        return new ComplaintChange(month(summary), by, key, null, ComplaintTally.of(figure, count));
    }

    private static String month(ComplaintSummary summary) {
        return YearMonth.from(CareTimes.day(summary.receivedOn())).toString();
    }

    private static Figure late(ComplaintDeadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> Figure.LATE_ACKNOWLEDGEMENT;
            case FINAL_RESPONSE -> Figure.LATE_RESPONSE;
        };
    }
}
