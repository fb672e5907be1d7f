package cis.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work has appended to the event store, with positions. The store adds to it once the events are
 * durable, which is in the phase PREPARE_COMMIT of the root unit of work; read it from AFTER_COMMIT on, until CLEANUP
 * is over.
 */
public final class AppendedEvents {

    /**
     * @param type permanent name
     * @param sequence from 0, within the aggregate
     */
    public record Appended(UUID id, String type, long position, String aggregateId, long sequence) {}

    private static final String KEY = AppendedEvents.class.getName();

    private AppendedEvents() {}

    /** For event stores: adds to the current unit of work; does nothing outside of one. */
    public static void add(List<Appended> events) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root()
                .<List<Appended>>getOrComputeResource(KEY, key -> new ArrayList<>())
                .addAll(events));
    }

    /** In the order of their positions; empty when nothing was appended. */
    public static List<Appended> of(UnitOfWork<?> unitOfWork) {
        List<Appended> events = unitOfWork.root().getResource(KEY);
        return events == null ? List.of() : List.copyOf(events);
    }
}
