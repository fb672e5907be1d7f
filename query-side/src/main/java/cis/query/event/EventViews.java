package cis.query.event;

import cis.api.history.query.EventView;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import tools.jackson.databind.json.JsonMapper;

/** Events as callers see them. */
public final class EventViews {

    private static final JsonMapper JSON = JsonRules.http();

    private EventViews() {}

    public static EventView of(RecordedEvent event) {
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
