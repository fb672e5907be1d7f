package cis.command.aggregate;

import cis.api.MetadataKeys;
import cis.command.dispatch.EventMetadata;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Axon's fixture with what surrounds an aggregate in the product: metadata of events, today, customer numbers. */
public final class DecisionFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    public static final String CUSTOMER_NUMBER = "C-10000014";

    private DecisionFixture() {}

    public static <T extends RememberingAggregate> FixtureConfiguration<T> of(Class<T> aggregate) {
        return of(aggregate, new Today(TODAY));
    }

    public static <T extends RememberingAggregate> FixtureConfiguration<T> of(Class<T> aggregate, Today today) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        EventMetadata eventMetadata = new EventMetadata();
        fixture.registerInjectableResource(today);
        fixture.registerInjectableResource(new NewCustomerNumber(CUSTOMER_NUMBER));
        fixture.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.registerCorrelationDataProvider(eventMetadata);
            return chain.proceed();
        });
        return fixture;
    }

    /** Metadata of a command that came with an Idempotency-Key; both texts stand for hashes. */
    public static Map<String, ?> key(String key, String content) {
        return Map.of(MetadataKeys.IDEMPOTENCY, new IdempotencyMark(key, content).text());
    }

    /** Metadata of a command without Idempotency-Key whose content is remembered because it creates. */
    public static Map<String, ?> content(String content) {
        return Map.of(MetadataKeys.IDEMPOTENCY, new IdempotencyMark(null, content).text());
    }

    public static Map<String, ?> client(String client) {
        return Map.of(MetadataKeys.CLIENT, client);
    }

    public static Map<String, ?> ifMatch(long version) {
        return Map.of(CommandMetadata.EXPECTED_VERSION, version);
    }

    /** For {@code givenCommands}. */
    public static CommandMessage<?> command(Object command, Map<String, ?> metadata) {
        return new GenericCommandMessage<>(command, metadata);
    }

    /** For {@code given}. */
    public static EventMessage<?> event(Object event, Map<String, ?> metadata) {
        return new GenericEventMessage<>(event, metadata);
    }

    public static Map<String, ?> both(Map<String, ?> one, Map<String, ?> other) {
        Map<String, Object> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
