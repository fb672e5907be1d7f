package cis.command.customer;

import cis.api.MetadataKeys;
import cis.api.customer.command.CloseCustomer;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands the handler that closes a customer the {@link ClosingObjections} of all contexts. */
record ClosingParameters(List<ClosingCheck> checks) implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == ClosingObjections.class ? new Resolver(checks) : null;
    }

    private record Resolver(List<ClosingCheck> checks) implements ParameterResolver<Object> {

        @Override
        public Object resolveParameterValue(Message<?> message) {
            CloseCustomer command = (CloseCustomer) message.getPayload();
            String client = String.valueOf(message.getMetaData().getOrDefault(MetadataKeys.CLIENT, "main"));
            return new ClosingObjections(checks.stream()
                    .flatMap(check -> check.objections(command.customerId(), client).stream())
                    .toList());
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getPayload() instanceof CloseCustomer;
        }
    }
}
