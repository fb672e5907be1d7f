package cis.query.customer;

import cis.api.customer.event.FieldCorrected;
import cis.platform.projection.EventContext;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from: an event's id, followed by the JSON Pointer to the fact in that event's payload. */
final class Origin {

    private Origin() {}

    static String of(EventContext context, String pointer) {
        return context.eventId() + pointer;
    }

    /** One step of a JSON Pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What the correction changes of the fact, as a pointer into it; null where it changes something else. */
    static @Nullable String corrected(String origin, FieldCorrected correction) {
        String target = correction.correctedEventId() + correction.field();
        if (!target.startsWith(origin)) {
            return null;
        }
        String rest = target.substring(origin.length());
        return rest.isEmpty() || rest.startsWith("/") ? rest : null;
    }
}
