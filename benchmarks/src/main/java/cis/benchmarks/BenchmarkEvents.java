package cis.benchmarks;

import cis.api.MetadataKeys;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** One writer's events: ten to an aggregate, as large as a purchase of a few lines. */
final class BenchmarkEvents {

    private static final int EVENTS_PER_AGGREGATE = 10;
    static final String PAYLOAD = "{\"purchase\":\"" + "x".repeat(600) + "\"}";
    static final String CUSTOMER = "01890a5d-ac96-774b-bcce-b302099a8057";
    static final MetaData METADATA = MetaData.from(Map.of(
            MetadataKeys.CUSTOMER_ID, CUSTOMER,
            MetadataKeys.CLIENT, "main",
            MetadataKeys.ACTOR_ID, "local",
            MetadataKeys.ACTOR_KIND, "human",
            MetadataKeys.COMMAND_ID, "01890a5d-ac96-774b-bcce-b302099a8058",
            MetadataKeys.CORRELATION_ID, "01890a5d-ac96-774b-bcce-b302099a8059"));

    private String aggregate = randomId();
    private int sequence;

    record Next(String aggregate, int sequence, String eventId) {}

    Next next() {
        if (sequence == EVENTS_PER_AGGREGATE) {
            aggregate = randomId();
            sequence = 0;
        }
        return new Next(aggregate, sequence++, randomId());
    }

    DomainEventMessage<?> nextMessage() {
        Next next = next();
        return new GenericDomainEventMessage<>(
                "purchase",
                next.aggregate(),
                next.sequence(),
                new GenericMessage<>(next.eventId(), PAYLOAD, METADATA),
                Instant::now);
    }

    /** Random ids are cheap here: their cost is the caller's, not the store's. */
    private static String randomId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
