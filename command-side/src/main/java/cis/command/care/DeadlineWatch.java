package cis.command.care;

import cis.api.CommandRejected;
import cis.api.MetadataKeys;
import cis.api.care.command.MarkDeadlineMissed;
import cis.api.care.event.ComplaintEvent;
import cis.api.contract.EventTypes;
import cis.command.care.DueComplaints.Due;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks complaints, now and then, to mark what is late. It reads what happened since it looked last, all of history the
 * first time, and asks again as long as the fold says so: after a crash, and beside another process that asks the same,
 * since a complaint marks a deadline once. For one thread at a time.
 */
final class DeadlineWatch {

    static final int MOST_AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 1_000;
    private static final String ACTOR = "complaint-clock";
    private static final String POLICY = "DeadlineWatch";
    private static final String POLICY_VERSION = "1";
    private static final Set<String> TYPES = Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventLog events;
    private final Clock clock;
    private final Consumer<CommandMessage<Object>> commands;
    private final DueComplaints complaints;
    private long position;
    private @Nullable Due last;
    private volatile int watched;

    /**
     * @param clock in the zone {@code cis.zone}
     * @param settle how long a complaint is left alone after something has happened to it
     * @param commands takes one, and throws what went wrong
     */
    DeadlineWatch(EventLog events, Clock clock, Duration settle, Consumer<CommandMessage<Object>> commands) {
        this.events = events;
        this.clock = clock;
        this.commands = commands;
        this.complaints = new DueComplaints(settle);
    }

    /** Looks once. At most {@value #MOST_AT_ONCE} complaints are asked; the others come next time. */
    void look() {
        catchUp();
        watched = complaints.size();
        LocalDate today = LocalDate.now(clock);
        List<Due> late = complaints.late(clock.instant(), today, last, MOST_AT_ONCE);
        last = null;
        for (Due due : late) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            ask(due);
        }
        if (late.size() == MOST_AT_ONCE) {
            last = late.getLast();
        }
    }

    /** How many deadlines lay ahead or behind at the last look; for any thread. */
    int watched() {
        return watched;
    }

    private void catchUp() {
        long head = events.head();
        List<RecordedEvent> batch;
        do {
            batch = events.read(new EventQuery(position, EventQuery.Order.ASC, TYPES, null, null, BATCH));
            for (RecordedEvent event : batch) {
                complaints.add(event);
                position = event.position();
            }
        } while (batch.size() == BATCH && !Thread.currentThread().isInterrupted());
        if (batch.size() < BATCH) {
            position = Math.max(position, head);
        }
    }

    private void ask(Due due) {
        try {
            commands.accept(message(due));
        } catch (CommandRejected e) {
            LOG.info("complaint {} could not be asked about its {}: {}", due.complaint(), due.deadline(), e.toString());
        } catch (RuntimeException e) {
            LOG.warn("complaint {} could not be asked about its {}", due.complaint(), due.deadline(), e);
        }
    }

    private static CommandMessage<Object> message(Due due) {
        MarkDeadlineMissed command = new MarkDeadlineMissed(due.complaint(), due.deadline());
        String id = Generators.nameBasedGenerator(due.complaint().value())
                .generate(due.deadline() + "\n" + due.dueOn())
                .toString();
        Map<String, String> metadata = Map.of(
                MetadataKeys.CLIENT,
                due.client(),
                MetadataKeys.ACTOR_ID,
                ACTOR,
                MetadataKeys.ACTOR_KIND,
                "system",
                MetadataKeys.CORRELATION_ID,
                id,
                MetadataKeys.POLICY,
                POLICY,
                MetadataKeys.POLICY_VERSION,
                POLICY_VERSION);
        return new GenericCommandMessage<>(
                new GenericMessage<>(id, command, MetaData.from(metadata)), MarkDeadlineMissed.class.getName());
    }
}
