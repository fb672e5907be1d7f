package cis.query.event;

import cis.api.history.query.EventPage;
import cis.api.history.query.ListEvents;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import cis.query.paging.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what stands in history, straight from the store. */
@Component
class EventQueries {

    private final EventFilters filters;

    EventQueries(EventFilters filters) {
        this.filters = filters;
    }

    @QueryHandler
    EventPage on(ListEvents asked) {
        Order order = asked.descending() ? Order.DESC : Order.ASC;
        var query = filters.query(asked.client(), asked.filter(), order, asked.limit() + 1);
        Page<RecordedEvent> page =
                Page.of(filters.read(query), asked.limit(), event -> Long.toString(event.position()));
        return new EventPage(page.items().stream().map(EventViews::of).toList(), page.next());
    }
}
