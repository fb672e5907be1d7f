package cis.platform.event;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Brings stored events of earlier revisions to the newest, on their JSON, before they are read. */
public final class EventUpcasters {

    private EventUpcasters() {}

    /** Every upcaster of every context, in the order in which the revisions came about. None is needed yet. */
    public static EventUpcaster chain() {
        return new EventUpcasterChain();
    }
}
