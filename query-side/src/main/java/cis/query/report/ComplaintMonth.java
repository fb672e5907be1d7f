package cis.query.report;

import cis.api.BusinessTime;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.platform.projection.EventContext;
import cis.query.care.CareTimes;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Complaints that came and went in a month; in a change, what is added or taken back.
 *
 * @param month {@code 2026-03}
 */
record ComplaintMonth(String month, long filed, long closed, long withdrawn) {

    /** Empty for an event with which none comes or goes. A reopened one was not closed in the month in which it was. */
    static Optional<ComplaintMonth> of(ComplaintEvent event, EventContext context) {
        return switch (event) {
            case ComplaintFiled e -> Optional.of(new ComplaintMonth(month(e.receivedOn(), context), 1, 0, 0));
            case ComplaintClosed e -> Optional.of(new ComplaintMonth(month(e.occurredOn(), context), 0, 1, 0));
            case ComplaintReopened e ->
                Optional.of(new ComplaintMonth(month(e.undone().closedOn(), context), 0, -1, 0));
            case ComplaintWithdrawn e -> Optional.of(new ComplaintMonth(month(e.occurredOn(), context), 0, 0, 1));
            default -> Optional.empty();
        };
    }

    /** By month. */
    static List<ComplaintMonth> sum(Stream<ComplaintMonth> all) {
        Map<String, ComplaintMonth> byMonth = new TreeMap<>();
        all.forEach(one -> byMonth.merge(one.month, one, ComplaintMonth::plus));
        return List.copyOf(byMonth.values());
    }

    ComplaintMonth plus(ComplaintMonth other) {
        return new ComplaintMonth(month, filed + other.filed, closed + other.closed, withdrawn + other.withdrawn);
    }

    private static String month(@Nullable BusinessTime given, EventContext context) {
        return YearMonth.from(CareTimes.day(CareTimes.of(given, context.recordedAt())))
                .toString();
    }
}
