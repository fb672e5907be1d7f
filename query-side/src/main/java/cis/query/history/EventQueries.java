package cis.query.history;

import cis.api.history.query.EventPage;
import cis.api.history.query.EventView;
import cis.api.history.query.ListEvents;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import cis.query.paging.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what stands in history, straight from the store. */
@Component
class EventQueries {

    private static final JsonMapper JSON = JsonRules.http();

    private final EventLog log;

    EventQueries(EventLog log) {
        this.log = log;
    }

    @QueryHandler
    EventPage on(ListEvents asked) {
        EventQuery.Order order = asked.descending() ? EventQuery.Order.DESC : EventQuery.Order.ASC;
        EventQuery query = new EventQuery(
                asked.after(), order, asked.types(), asked.client(), asked.customerId(), asked.limit() + 1);
        Page<RecordedEvent> page = Page.of(log.read(query), asked.limit(), event -> Long.toString(event.position()));
        return new EventPage(page.items().stream().map(EventQueries::view).toList(), page.next());
    }

    private static EventView view(RecordedEvent event) {
        return new EventView(
                event.position(),
                event.id(),
                event.type(),
                event.revision(),
                new EventView.Aggregate(event.aggregateType(), event.aggregateId()),
                event.sequence(),
                event.recordedAt(),
                event.metadata(),
                JSON.valueToTree(event.payload()));
    }
}
