package cis.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permanent name of every event: the one place where stored names and Java's meet. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream.<List<Type>>of(List.of())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Type::name, Type::event));

    private static final Map<Class<? extends DomainEvent>, String> BY_CLASS =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @throws IllegalArgumentException for a class that is no event */
    public static String nameOf(Class<?> event) {
        String name = BY_CLASS.get(event);
        if (name == null) {
            throw new IllegalArgumentException("not an event: " + event.getName());
        }
        return name;
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static Class<? extends DomainEvent> classOf(String name) {
        Class<? extends DomainEvent> event = BY_NAME.get(name);
        if (event == null) {
            throw new IllegalArgumentException("unknown event type: " + name);
        }
        return event;
    }

    private record Type(String name, Class<? extends DomainEvent> event) {}
}
