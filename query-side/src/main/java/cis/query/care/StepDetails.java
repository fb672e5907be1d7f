package cis.query.care;

import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.Redress;
import cis.api.care.query.ComplaintStepDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Collects what applies to one step; for one thread. */
final class StepDetails {

    private @Nullable String text;
    private @Nullable Boolean erased;
    private @Nullable ComplaintSeverity severity;
    private @Nullable String investigator;
    private @Nullable String team;
    private @Nullable String to;
    private @Nullable String response;
    private @Nullable Redress redress;
    private @Nullable Boolean timely;
    private @Nullable LocalDate replyBy;
    private @Nullable String body;
    private @Nullable String reference;
    private @Nullable ComplaintOutcome outcome;
    private @Nullable String rootCause;
    private @Nullable ComplaintClosing undone;
    private @Nullable ComplaintDeadlines deadlines;
    private @Nullable ComplaintDeadline missed;
    private @Nullable LocalDate dueOn;

    /** A text that was certainly said; null where it is gone. */
    StepDetails said(@Nullable String words) {
        text = words;
        erased = words == null ? Boolean.TRUE : null;
        return this;
    }

    /** A text that need not have been said. */
    StepDetails perhapsSaid(@Nullable String words) {
        text = words;
        return this;
    }

    StepDetails severity(ComplaintSeverity value) {
        severity = value;
        return this;
    }

    StepDetails assigned(@Nullable String person, @Nullable String group) {
        investigator = person;
        team = group;
        return this;
    }

    StepDetails to(String level) {
        to = level;
        return this;
    }

    StepDetails proposed(@Nullable String kind, boolean inTime) {
        response = kind;
        timely = inTime;
        return this;
    }

    StepDetails redress(@Nullable Redress value) {
        redress = value;
        return this;
    }

    StepDetails replyBy(LocalDate day) {
        replyBy = day;
        return this;
    }

    StepDetails referred(String to, @Nullable String number) {
        body = to;
        reference = number;
        return this;
    }

    StepDetails closed(ComplaintOutcome how, String why) {
        outcome = how;
        rootCause = why;
        return this;
    }

    StepDetails reopened(ComplaintClosing closing) {
        undone = closing;
        return this;
    }

    StepDetails deadlines(ComplaintDeadlines value) {
        deadlines = value;
        return this;
    }

    StepDetails missed(ComplaintDeadline deadline, LocalDate due) {
        missed = deadline;
        dueOn = due;
        return this;
    }

    ComplaintStepDetails view() {
        return new ComplaintStepDetails(
                text,
                erased,
                severity,
                investigator,
                team,
                to,
                response,
                redress,
                timely,
                replyBy,
                body,
                reference,
                outcome,
                rootCause,
                undone,
                deadlines,
                missed,
                dueOn);
    }
}
