package cis.command.aggregate;

import cis.api.CommandRejected;
import cis.api.DomainEvent;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.MessageHandlerInterceptor;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Base of every aggregate. Before a command reaches its handler, it is refused when it comes from another client
 * company (as if there were no such thing) or expects another version, and answered with a {@link Replay} when this
 * aggregate has accepted it before, otherwise with {@link Decided}. All of that is rebuilt from the metadata of its events.
 *
 * <p>Commands that create are handled by methods marked {@code @CreationPolicy(CREATE_IF_MISSING)}, never by
 * constructors, so that a repeated creation comes here too. A subclass has a constructor without parameters.
 */
public abstract class RememberingAggregate {
    static final String DEFAULT_CLIENT = "main";

    private CommandMemory memory = new CommandMemory();
    /** Whether the stream is that of another kind of aggregate, whose id the caller mistook for one of this kind. */
    private boolean foreign;

    /** Number of events in this aggregate's stream. */
    protected final long version() {
        return memory.version();
    }

    @CommandHandlerInterceptor
    final Object admit(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        MetaData metadata = command.getMetaData();
        if (foreign || !memory.belongsTo(text(metadata, MetadataKeys.CLIENT, DEFAULT_CLIENT))) {
            throw new CommandRejected(GeneralError.NOT_FOUND);
        }
        IdempotencyMark mark = mark(metadata);
        if (memory.exists() && CreationCommands.of(getClass()).contains(command.getPayloadType())) {
            return memory.repeatedCreation(mark);
        }
        var repeated = memory.repeated(mark);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        memory.expect((Long) metadata.get(CommandMetadata.EXPECTED_VERSION));
        chain.proceed();
        return new Decided(memory.version());
    }

    @MessageHandlerInterceptor(messageType = DomainEventMessage.class)
    final void remember(DomainEventMessage<?> event) {
        MetaData metadata = event.getMetaData();
        foreign = !isOwn(event.getType());
        memory.remember(text(metadata, MetadataKeys.CLIENT, DEFAULT_CLIENT), event.getSequenceNumber(), mark(metadata));
    }

    /** Takes the events from which a subclass keeps nothing; interceptors see only events that have a handler. */
    @EventSourcingHandler
    final void ignore(DomainEvent event) {}

    /** Axon's fixture writes the simple name of the class. */
    private boolean isOwn(String type) {
        Aggregate aggregate = getClass().getAnnotation(Aggregate.class);
        return (aggregate != null && type.equals(aggregate.type()))
                || type.equals(getClass().getSimpleName());
    }

    private static @Nullable IdempotencyMark mark(MetaData metadata) {
        Object text = metadata.get(MetadataKeys.IDEMPOTENCY);
        return text == null ? null : IdempotencyMark.parse(text.toString());
    }

    private static String text(MetaData metadata, String key, String otherwise) {
        Object value = metadata.get(key);
        return value == null ? otherwise : value.toString();
    }
}
