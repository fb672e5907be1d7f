package cis.command.care;

import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.DeadlineMissed;
import cis.platform.event.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to complaints, by the day until when: a fold of their events, kept in memory and made anew at each start.
 * Complaints to which nothing can be owed any more are forgotten; for one thread.
 */
final class DueComplaints {

    private static final Comparator<Due> BY_DAY = Comparator.comparing(Due::dueOn)
            .thenComparing(due -> due.complaint().value())
            .thenComparing(Due::deadline);

    /** @param client client company of the complaint */
    record Due(LocalDate dueOn, ComplaintId complaint, ComplaintDeadline deadline, String client) {}

    private record Watched(
            ComplaintState state,
            ComplaintDeadlines deadlines,
            Set<ComplaintDeadline> missed,
            String client,
            Instant changedAt) {

        boolean isOver() {
            return !state.isOpen()
                    || state == ComplaintState.ACCEPTED
                    || state == ComplaintState.FINAL_RESPONSE_SENT
                    || state == ComplaintState.EXTERNAL_REVIEW;
        }
    }

    private final Duration settle;
    private final Map<ComplaintId, Watched> watched = new HashMap<>();
    private final NavigableSet<Due> due = new TreeSet<>(BY_DAY);

    /** @param settle how long a complaint is left alone after something has happened to it */
    DueComplaints(Duration settle) {
        this.settle = settle;
    }

    void add(RecordedEvent recorded) {
        if (recorded.payload() instanceof ComplaintEvent event) {
            ComplaintId id = event.complaintId();
            Watched before = watched.get(id);
            Watched after = evolve(before, event, recorded);
            if (before != null) {
                owed(id, before).forEach(due::remove);
            }
            if (after == null || after.isOver()) {
                watched.remove(id);
            } else {
                watched.put(id, after);
                due.addAll(owed(id, after));
            }
        }
    }

    private static @Nullable Watched evolve(@Nullable Watched before, ComplaintEvent event, RecordedEvent recorded) {
        String client = recorded.client();
        Instant at = recorded.recordedAt();
        if (event instanceof ComplaintFiled filed) {
            return new Watched(ComplaintState.RECEIVED, filed.deadlines(), Set.of(), client, at);
        }
        if (event instanceof ComplaintReopened reopened) {
            return new Watched(
                    ComplaintCourse.after(ComplaintState.CLOSED, reopened), reopened.deadlines(), Set.of(), client, at);
        }
        if (before == null) {
            return null;
        }
        Set<ComplaintDeadline> missed = before.missed();
        if (event instanceof DeadlineMissed late) {
            missed = EnumSet.of(late.deadline());
            missed.addAll(before.missed());
        }
        return new Watched(ComplaintCourse.after(before.state(), event), before.deadlines(), missed, client, at);
    }

    private static List<Due> owed(ComplaintId id, Watched complaint) {
        return EnumSet.allOf(ComplaintDeadline.class).stream()
                .filter(deadline -> ComplaintCourse.owes(complaint.state(), deadline)
                        && !complaint.missed().contains(deadline))
                .map(deadline -> new Due(dueOn(complaint.deadlines(), deadline), id, deadline, complaint.client()))
                .toList();
    }

    private static LocalDate dueOn(ComplaintDeadlines deadlines, ComplaintDeadline deadline) {
        return deadline == ComplaintDeadline.ACKNOWLEDGEMENT ? deadlines.acknowledgeBy() : deadlines.respondBy();
    }

    /**
     * What is late, longest first, of complaints that nothing has happened to for a while: whoever brings in an old one
     * is not done with its course at once.
     *
     * @param after only those later in that order; null begins with the first
     */
    List<Due> late(Instant now, LocalDate today, @Nullable Due after, int limit) {
        NavigableSet<Due> rest = after == null ? due : due.tailSet(after, false);
        return rest.stream()
                .takeWhile(one -> ComplaintDeadlinePolicy.isMissed(one.dueOn(), today))
                .filter(one -> !isChanging(one, now))
                .limit(limit)
                .toList();
    }

    private boolean isChanging(Due one, Instant now) {
        Duration unchanged = Duration.between(
                Objects.requireNonNull(watched.get(one.complaint())).changedAt(), now);
        return !unchanged.isNegative() && unchanged.compareTo(settle) < 0;
    }

    /** How many deadlines lie ahead or behind. */
    int size() {
        return due.size();
    }
}
