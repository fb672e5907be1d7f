package cis.command.violation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A policy that reads the clock, invents ids, logs, and knows a framework and a database. */
public class WorldlyPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(WorldlyPolicy.class);

    Instant decide(Clock clock) {
        AggregateLifecycle.apply(new Document("id", UUID.randomUUID()));
        LOG.info("decided");
        return Instant.now(clock);
    }
}
