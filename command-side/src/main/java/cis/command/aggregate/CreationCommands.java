package cis.command.aggregate;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Which commands create an aggregate, and can so only once, as its handlers say. */
final class CreationCommands {
    private static final ClassValue<Set<Class<?>>> BY_AGGREGATE = new ClassValue<>() {
        @Override
        protected Set<Class<?>> computeValue(Class<?> aggregate) {
            Set<Class<?>> commands = new HashSet<>();
            for (Class<?> type = aggregate; type != null; type = type.getSuperclass()) {
                for (Method method : type.getDeclaredMethods()) {
                    if (creates(method)) {
                        commands.add(method.getParameterTypes()[0]);
                    }
                }
            }
            return Set.copyOf(commands);
        }
    };

    private CreationCommands() {}

    static Set<Class<?>> of(Class<?> aggregate) {
        return BY_AGGREGATE.get(aggregate);
    }

    private static boolean creates(Method method) {
        CreationPolicy policy = method.getAnnotation(CreationPolicy.class);
        return policy != null
                && policy.value() == AggregateCreationPolicy.CREATE_IF_MISSING
                && !method.isAnnotationPresent(OnFirstUse.class);
    }
}
