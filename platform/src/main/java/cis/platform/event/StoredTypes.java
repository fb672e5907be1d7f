package cis.platform.event;

import cis.api.DomainEvent;
import cis.api.contract.EventTypes;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything of ours that may be stored, each under a permanent name: events, and aggregates for their snapshots. */
public final class StoredTypes {

    /** @param revision of an aggregate: null without {@code @Revision}, otherwise with the {@link StateShape} */
    record StoredType(
            String name, Class<?> javaType, @Nullable String revision) {}

    private final Map<String, StoredType> byName = new HashMap<>();
    private final Map<Class<?>, StoredType> byClass = new HashMap<>();

    private StoredTypes() {}

    /** All events, as {@link EventTypes} names them. */
    public static StoredTypes events() {
        StoredTypes types = new StoredTypes();
        EventTypes.names().forEach(name -> types.add(name, EventTypes.classOf(name)));
        return types;
    }

    public static StoredTypes none() {
        return new StoredTypes();
    }

    /**
     * These, and one more. The revision of an aggregate changes by itself with the fields of its state; {@code @Revision}
     * is to be raised when they come to mean something else.
     *
     * @param name an event's permanent name, or the type of the aggregate
     */
    public StoredTypes and(String name, Class<?> javaType) {
        StoredTypes more = new StoredTypes();
        byName.values().forEach(type -> more.add(type.name(), type.javaType()));
        more.add(name, javaType);
        return more;
    }

    @Nullable
    StoredType find(String name) {
        return byName.get(name);
    }

    @Nullable
    StoredType find(Class<?> javaType) {
        return byClass.get(javaType);
    }

    private void add(String name, Class<?> javaType) {
        Revision revision = javaType.getAnnotation(Revision.class);
        if (revision == null && DomainEvent.class.isAssignableFrom(javaType)) {
            throw new IllegalArgumentException(name + " has no @Revision on the record itself");
        }
        StoredType type = new StoredType(name, javaType, revision == null ? null : revision(revision, javaType));
        if (byName.putIfAbsent(name, type) != null || byClass.putIfAbsent(javaType, type) != null) {
            throw new IllegalArgumentException(name + " or " + javaType.getName() + " is named twice");
        }
    }

    private static String revision(Revision revision, Class<?> javaType) {
        return DomainEvent.class.isAssignableFrom(javaType)
                ? revision.value()
                : revision.value() + "-" + StateShape.of(javaType);
    }
}
