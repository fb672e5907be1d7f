package cis.query.history;

import cis.api.MetadataKeys;
import cis.api.history.query.ListTimeline;
import cis.api.history.query.TimelineEntry;
import cis.api.history.query.TimelinePage;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import cis.query.paging.SortKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what happened to a customer: the order from the read model, what was said from history. */
@Component
class TimelineQueries {

    private static final int MONTHS_AT_ONCE = 24;
    private static final String MONTH_END = "\uffff";

    private final ReadModel<TimelineDocument> months;
    private final Streams streams;
    private final EventLog log;

    TimelineQueries(ReadModels readModels, TimelineProjection projection, Streams streams, EventLog log) {
        this.months = readModels.of(projection);
        this.streams = streams;
        this.log = log;
    }

    @QueryHandler
    Optional<TimelinePage> on(ListTimeline asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Page<TimelinePlace> page = Page.of(moments(asked), asked.limit(), TimelinePlace::order);
        List<TimelineEntry> entries = page.items().stream()
                .map(moment -> read(moment, asked))
                .flatMap(Optional::stream)
                .map(TimelineQueries::entry)
                .toList();
        return Optional.of(new TimelinePage(entries, page.next()));
    }

    /** Newest first, one more than asked for where there are more. */
    private List<TimelinePlace> moments(ListTimeline asked) {
        String earliest = asked.from() == null ? "" : SortKeys.of(asked.from());
        String latest = latest(asked);
        List<TimelinePlace> found = new ArrayList<>();
        String month = null;
        List<TimelineDocument> some;
        do {
            some = months.list(criteria(asked, month, latest), Sort.by(Sort.Direction.DESC, "month"), MONTHS_AT_ONCE);
            for (TimelineDocument document : some) {
                collect(document, asked.types(), earliest, latest, asked.limit() + 1, found);
                month = document.month();
            }
        } while (some.size() == MONTHS_AT_ONCE
                && found.size() <= asked.limit()
                && (month == null || month.compareTo(earliest) >= 0 || earliest.startsWith(month)));
        return found;
    }

    private static String latest(ListTimeline asked) {
        String until = asked.until() == null ? MONTH_END : SortKeys.of(asked.until());
        String after = asked.after() == null ? MONTH_END : asked.after();
        return until.compareTo(after) < 0 ? until : after;
    }

    private static Criteria criteria(ListTimeline asked, @Nullable String beforeMonth, String latest) {
        Criteria month = Criteria.where("client")
                .is(asked.client())
                .and("customerId")
                .is(asked.customerId().toString())
                .and("month");
        return beforeMonth == null ? month.lte(latest) : month.lt(beforeMonth);
    }

    private static void collect(
            TimelineDocument document,
            Set<String> types,
            String earliest,
            String latest,
            int limit,
            List<TimelinePlace> found) {
        for (String entry : document.entries().reversed()) {
            TimelinePlace moment = TimelinePlace.parse(entry);
            if (found.size() < limit
                    && moment.order().compareTo(latest) < 0
                    && moment.order().compareTo(earliest) >= 0
                    && (types.isEmpty() || types.contains(moment.type()))) {
                found.add(moment);
            }
        }
    }

    private Optional<RecordedEvent> read(TimelinePlace moment, ListTimeline asked) {
        EventQuery one = new EventQuery(
                moment.position() - 1, EventQuery.Order.ASC, Set.of(), asked.client(), asked.customerId(), 1);
        return log.read(one).stream()
                .filter(event -> event.position() == moment.position())
                .findFirst();
    }

    private static TimelineEntry entry(RecordedEvent event) {
        return new TimelineEntry(
                BusinessTimes.of(event.payload(), event.recordedAt()),
                event.recordedAt(),
                event.type(),
                Sentences.of(event.payload()),
                event.metadata(MetadataKeys.ACTOR_ID),
                event.metadata(MetadataKeys.ACTOR_KIND),
                event.id(),
                event.aggregateType(),
                event.aggregateId(),
                event.metadata(MetadataKeys.CORRELATION_ID),
                event.position());
    }
}
