package cis.query.event;

import cis.api.GeneralError;
import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventCauses;
import cis.api.history.query.EventEffects;
import cis.api.history.query.EventPage;
import cis.api.history.query.EventView;
import cis.api.history.query.FindCauses;
import cis.api.history.query.FindEffects;
import cis.api.history.query.FindEventDetails;
import cis.api.history.query.FindTrace;
import cis.api.history.query.ListEvents;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import cis.query.paging.Page;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what stands in history, straight from the store. */
@Component
class EventQueries {

    private static final String NOTHING_CAME_FROM_IT = "No event came from a command with this id: it was refused, it"
            + " changed nothing, or it belongs to another client company.";

    private final EventFilters filters;
    private final Tracing tracing;

    EventQueries(EventFilters filters, Tracing tracing) {
        this.filters = filters;
        this.tracing = tracing;
    }

    @QueryHandler
    EventPage on(ListEvents asked) {
        Order order = asked.descending() ? Order.DESC : Order.ASC;
        var query = filters.query(asked.client(), asked.filter(), order, asked.limit() + 1);
        Page<RecordedEvent> page =
                Page.of(filters.read(query), asked.limit(), event -> Long.toString(event.position()));
        return new EventPage(page.items().stream().map(EventViews::of).toList(), page.next());
    }

    @QueryHandler
    Optional<EventView> on(FindEventDetails asked) {
        return tracing.find(asked.client(), asked.eventId()).map(EventViews::of);
    }

    @QueryHandler
    Optional<EventCauses> on(FindCauses asked) {
        return tracing.find(asked.client(), asked.eventId()).map(tracing::causes);
    }

    @QueryHandler
    Optional<EventEffects> on(FindEffects asked) {
        return tracing.find(asked.client(), asked.eventId()).map(tracing::effects);
    }

    @QueryHandler
    CommandTrace on(FindTrace asked) {
        return tracing.trace(asked.client(), asked.commandId().toString())
                .orElseThrow(() -> Refusals.of(GeneralError.NOT_FOUND, NOTHING_CAME_FROM_IT));
    }
}
