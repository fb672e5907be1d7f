package cis.query.history;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every customer's events in the order of business time, a document a month. */
@Component
class TimelineProjection implements Projection<TimelineDocument> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TimelineDocument> documentType() {
        return TimelineDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index()
                .on("client", Direction.ASC)
                .on("customerId", Direction.ASC)
                .on("month", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        CustomerId customer = event.customerId();
        return customer == null
                ? Set.of()
                : Set.of(customer + "|" + moment(event, context).month());
    }

    @Override
    public @Nullable TimelineDocument evolve(
            String documentId, @Nullable TimelineDocument current, DomainEvent event, EventContext context) {
        CustomerId customer = event.customerId();
        if (customer == null) {
            return current;
        }
        TimelinePlace moment = moment(event, context);
        TimelineDocument document = current == null
                ? new TimelineDocument(context.client(), customer.toString(), moment.month(), List.of())
                : current;
        return document.with(moment);
    }

    private static TimelinePlace moment(DomainEvent event, EventContext context) {
        return TimelinePlace.of(BusinessTimes.of(event, context.recordedAt()), context.position(), context.type());
    }
}
