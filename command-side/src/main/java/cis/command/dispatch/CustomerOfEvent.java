package cis.command.dispatch;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Writes on every event which customer it is about, as its payload says. */
final class CustomerOfEvent implements MessageDispatchInterceptor<EventMessage<?>> {
    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) -> {
            CustomerId customer = message.getPayload() instanceof DomainEvent event ? event.customerId() : null;
            return customer == null
                    ? message
                    : message.andMetaData(Map.of(MetadataKeys.CUSTOMER_ID, customer.toString()));
        };
    }
}
