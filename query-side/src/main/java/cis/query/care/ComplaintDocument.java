package cis.query.care;

import cis.api.BusinessTime;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintFiled;
import cis.platform.projection.EventContext;
import cis.query.paging.SortKeys;
import cis.query.search.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands, and its subject, which is searched; what else was said is read from its own events.
 *
 * @param subject null once it is erased
 * @param words of category, product and subject, in this order because only the first ones count
 * @param receivedOn the moment of its recording where none was named
 * @param order sorts by when it came in; unique
 * @param assignees investigator and team
 * @param undueUntil the last day on which nothing is late; {@link #NEVER_DUE} where nothing is owed
 * @param dueOrder sorts by that day, then by {@code order}; null where nothing is owed
 * @param version number of events in its own stream
 */
record ComplaintDocument(
        String client,
        String id,
        String customerId,
        String reference,
        String category,
        @Nullable String product,
        @Nullable String subject,
        List<String> words,
        BusinessTime receivedOn,
        String order,
        ComplaintState state,
        boolean open,
        ComplaintSeverity severity,
        List<String> assignees,
        String undueUntil,
        @Nullable String dueOrder,
        Progress progress,
        long version) {

    static final String NEVER_DUE = "9999-12-31";

    static ComplaintDocument filed(ComplaintFiled e, EventContext context) {
        BusinessTime receivedOn = CareTimes.of(e.receivedOn(), context.recordedAt());
        String id = e.complaintId().toString();
        Progress progress = Progress.of(e);
        return new ComplaintDocument(
                        context.client(),
                        id,
                        e.customerId().toString(),
                        e.reference(),
                        e.category(),
                        e.product(),
                        e.subject(),
                        words(e),
                        receivedOn,
                        SortKeys.of(receivedOn.instant(), id),
                        progress.state(),
                        true,
                        progress.severity(),
                        List.of(),
                        NEVER_DUE,
                        null,
                        progress,
                        context.version())
                .with(progress, context.version());
    }

    ComplaintDocument with(Progress next, long newVersion) {
        LocalDate due = next.dueOn();
        return new ComplaintDocument(
                client,
                id,
                customerId,
                reference,
                category,
                product,
                subject,
                words,
                receivedOn,
                order,
                next.state(),
                next.state().isOpen(),
                next.severity(),
                Stream.of(next.investigator(), next.team())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                due == null ? NEVER_DUE : due.toString(),
                due == null ? null : due + " " + order,
                next,
                newVersion);
    }

    private static List<String> words(ComplaintFiled e) {
        return Words.of(Stream.of(e.category(), e.product(), e.subject())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }
}
