package cis.query.replay;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.customer.event.CustomerRegistered;
import cis.api.history.query.HistoryMoment;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.query.time.Today;
import cis.query.web.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from when to when a question about a customer's history goes. Both ends are written as a position (a number), a
 * moment (RFC 3339), or a day of {@code cis.zone}: its beginning as {@code from}, its end as {@code to}.
 */
@Component
class Bounds {

    static final String FORM = "a position as in 41, a moment as in 2026-03-01T08:26:00Z, or a day as in 2026-03-01";

    private static final String FROM = "from";
    private static final String TO = "to";

    private final EventLog log;
    private final Today today;

    Bounds(EventLog log, Today today) {
        this.log = log;
        this.today = today;
    }

    /** @param from null: from nothing */
    record Between(@Nullable HistoryMoment from, HistoryMoment to) {}

    /**
     * Everything that happened from one end to the other: what was recorded at the ends is part of it.
     *
     * @throws CommandRejected as not found when nobody knows the customer
     */
    Between stretch(
            Parameters parameters, String client, CustomerId customer, @Nullable String from, @Nullable String to) {
        RecordedEvent first = first(client, customer);
        HistoryMoment end = end(parameters, first, to);
        HistoryMoment begin = from == null ? null : begin(parameters, first, from);
        if (begin == null || isWrongWay(parameters, begin, end)) {
            return new Between(null, end);
        }
        if (isPosition(from)) {
            return new Between(begin.position() <= first.position() ? null : at(begin.position() - 1), end);
        }
        return new Between(begin.at().isAfter(first.recordedAt()) ? justBefore(begin.at()) : null, end);
    }

    /**
     * What is not the same at two moments: what was recorded at the first is known there, but for a day, of which it is
     * the beginning.
     *
     * @throws CommandRejected as not found when nobody knows the customer
     */
    Between moments(
            Parameters parameters, String client, CustomerId customer, @Nullable String from, @Nullable String to) {
        if (from == null || isDay(from)) {
            return stretch(parameters, client, customer, from, to);
        }
        RecordedEvent first = first(client, customer);
        HistoryMoment end = end(parameters, first, to);
        HistoryMoment begin = known(parameters, first, FROM, from);
        return begin == null || isWrongWay(parameters, begin, end) ? new Between(null, end) : new Between(begin, end);
    }

    private static boolean isWrongWay(Parameters parameters, HistoryMoment begin, HistoryMoment end) {
        boolean wrongWay = begin.position() > end.position() || begin.at().isAfter(end.at());
        if (wrongWay) {
            parameters.refuse(TO, "range", "must not lie before from");
        }
        return wrongWay;
    }

    /** A time before there was anything is as good as the first one. */
    private @Nullable HistoryMoment begin(Parameters parameters, RecordedEvent first, String from) {
        if (isPosition(from)) {
            return known(parameters, first, FROM, from);
        }
        Instant begin = isDay(from) ? beginOfDay(parameters, FROM, from, 0) : instant(parameters, FROM, from);
        return begin == null || isFuture(parameters, FROM, begin)
                ? null
                : new HistoryMoment(log.positionAt(begin), begin);
    }

    HistoryMoment present() {
        return new HistoryMoment(log.head(), today.now());
    }

    private HistoryMoment end(Parameters parameters, RecordedEvent first, @Nullable String to) {
        HistoryMoment now = present();
        if (to == null) {
            return now;
        }
        HistoryMoment end = isDay(to) ? endOfDay(parameters, first, to, now) : known(parameters, first, TO, to);
        return end == null ? now : end;
    }

    private @Nullable HistoryMoment endOfDay(Parameters parameters, RecordedEvent first, String to, HistoryMoment now) {
        Instant begin = beginOfDay(parameters, TO, to, 0);
        Instant next = beginOfDay(parameters, TO, to, 1);
        if (begin == null || next == null || isFuture(parameters, TO, begin)) {
            return null;
        }
        if (!next.isAfter(first.recordedAt())) {
            refuseTooEarly(parameters, TO, first);
            return null;
        }
        return next.isAfter(now.at()) ? now : justBefore(next);
    }

    private @Nullable HistoryMoment known(Parameters parameters, RecordedEvent first, String name, String text) {
        return isPosition(text) ? position(parameters, first, name, text) : moment(parameters, first, name, text);
    }

    private @Nullable HistoryMoment position(Parameters parameters, RecordedEvent first, String name, String text) {
        long position = Long.parseLong(text);
        if (position > log.head()) {
            parameters.refuse(name, "range", "lies past the last event, which stands at " + log.head());
            return null;
        }
        if (position < first.position()) {
            refuseTooEarly(parameters, name, first);
            return null;
        }
        return at(position);
    }

    private @Nullable HistoryMoment moment(Parameters parameters, RecordedEvent first, String name, String text) {
        Instant instant = instant(parameters, name, text);
        if (instant == null || isFuture(parameters, name, instant)) {
            return null;
        }
        if (instant.isBefore(first.recordedAt())) {
            refuseTooEarly(parameters, name, first);
            return null;
        }
        return new HistoryMoment(log.positionAt(instant), instant);
    }

    /** It is then when what stands there was recorded. */
    private HistoryMoment at(long position) {
        EventQuery query = new EventQuery(position + 1, EventQuery.Order.DESC, Set.of(), null, null, 1);
        Instant recordedAt = log.read(query).stream()
                .findFirst()
                .map(RecordedEvent::recordedAt)
                .orElse(Instant.EPOCH);
        return new HistoryMoment(position, recordedAt);
    }

    private HistoryMoment justBefore(Instant instant) {
        Instant before = instant.minusNanos(1);
        return new HistoryMoment(log.positionAt(before), before);
    }

    private RecordedEvent first(String client, CustomerId customer) {
        return log.readAggregate(customer.toString(), 0, 1).stream()
                .filter(event -> event.client().equals(client) && event.payload() instanceof CustomerRegistered)
                .findFirst()
                .orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
    }

    private @Nullable Instant beginOfDay(Parameters parameters, String name, String text, int daysLater) {
        LocalDate day = parameters.date(name, text);
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(today.zone()).toInstant();
    }

    private static @Nullable Instant instant(Parameters parameters, String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            parameters.refuse(name, "format", "must be " + FORM + "; + is written %2B");
            return null;
        }
    }

    private static boolean isPosition(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}");
    }

    private static boolean isDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    private boolean isFuture(Parameters parameters, String name, Instant instant) {
        boolean future = instant.isAfter(today.now());
        if (future) {
            parameters.refuse(name, "range", "must not lie in the future");
        }
        return future;
    }

    private static void refuseTooEarly(Parameters parameters, String name, RecordedEvent first) {
        parameters.refuse(
                name,
                "range",
                "lies before the history of this customer, which begins at position " + first.position() + ", "
                        + first.recordedAt());
    }
}
