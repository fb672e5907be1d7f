package cis.command.aggregate;

import cis.api.MetadataKeys;
import cis.platform.directory.CustomerNumbers;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands command handlers what they may not fetch themselves: {@link Today} and {@link NewCustomerNumber}. */
public final class DecisionParameters implements ParameterResolverFactory {
    private final Map<Class<?>, Function<Message<?>, Object>> byType;

    /** @param clock in the zone {@code cis.zone} */
    public DecisionParameters(Clock clock, CustomerNumbers customerNumbers) {
        byType = Map.of(
                Today.class, message -> new Today(LocalDate.now(clock)),
                NewCustomerNumber.class, message -> new NewCustomerNumber(customerNumbers.next(client(message))));
    }

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        Function<Message<?>, Object> value = byType.get(parameters[parameterIndex].getType());
        return value == null ? null : new Resolver(value);
    }

    private static String client(Message<?> message) {
        Object client = message.getMetaData().get(MetadataKeys.CLIENT);
        return client == null ? RememberingAggregate.DEFAULT_CLIENT : client.toString();
    }

    private record Resolver(Function<Message<?>, Object> value) implements ParameterResolver<Object> {
        @Override
        public Object resolveParameterValue(Message<?> message) {
            return value.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
