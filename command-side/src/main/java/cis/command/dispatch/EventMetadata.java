package cis.command.dispatch;

import cis.api.MetadataKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;

/**
 * Decides what goes from a message to those that it leads to. Events carry what their command says about actor, client
 * and request; a command that an automation sends carries actor and client of its event, and nothing of the request.
 */
public final class EventMetadata implements CorrelationDataProvider {
    private static final List<String> ALWAYS =
            List.of(MetadataKeys.ACTOR_ID, MetadataKeys.ACTOR_KIND, MetadataKeys.CLIENT, MetadataKeys.CUSTOMER_ID);
    private static final List<String> TO_EVENTS = List.of(
            MetadataKeys.REASON,
            MetadataKeys.CHANNEL,
            MetadataKeys.IDEMPOTENCY,
            MetadataKeys.POLICY,
            MetadataKeys.POLICY_VERSION);

    private final MessageOriginProvider origin =
            new MessageOriginProvider(MetadataKeys.CAUSATION_ID, MetadataKeys.CORRELATION_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>(origin.correlationDataFor(message));
        copy(message, ALWAYS, data);
        if (message instanceof CommandMessage) {
            data.put(MetadataKeys.COMMAND_ID, message.getIdentifier());
            copy(message, TO_EVENTS, data);
        }
        return data;
    }

    private static void copy(Message<?> message, List<String> keys, Map<String, Object> data) {
        for (String key : keys) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
    }
}
