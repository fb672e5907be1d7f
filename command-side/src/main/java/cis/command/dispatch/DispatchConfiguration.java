package cis.command.dispatch;

import cis.command.aggregate.DecisionParameters;
import cis.platform.directory.CustomerNumbers;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.EventLog;
import cis.platform.personaldata.KeyedHash;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.validation.Validator;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The way of a command. Aggregates name {@code aggregateCache} and {@code aggregateSnapshots} in their
 * {@code @Aggregate}.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
public class DispatchConfiguration {

    @Bean
    CommandCatalogue commandCatalogue() {
        return new CommandCatalogue();
    }

    @Bean
    CommandTargetResolver commandTargetResolver(CommandCatalogue catalogue) {
        return new TargetsOfCommands(catalogue);
    }

    @Bean
    CommandDecoder commandDecoder(CommandCatalogue catalogue, Validator validator) {
        return new CommandDecoder(catalogue, validator);
    }

    @Bean
    CorrelationDataProvider eventMetadata() {
        return new EventMetadata();
    }

    @Bean
    ParameterResolverFactory decisionParameters(Clock clock, CustomerNumbers customerNumbers) {
        return new DecisionParameters(clock, customerNumbers);
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(Validator validator) {
        CommandBus bus = new RejectingCommandBus(SimpleCommandBus.builder(), new Rejections());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new EventMetadata()));
        bus.registerHandlerInterceptor(new CommandOutcome.Collector());
        bus.registerHandlerInterceptor(new ConstraintsInterceptor(new CommandConstraints(validator)));
        return bus;
    }

    @Bean
    InitializingBean customersOnEvents(EventStore eventStore) {
        return () -> eventStore.registerDispatchInterceptor(new CustomerOfEvent());
    }

    @Bean
    Cache aggregateCache(CommandSettings settings) {
        return new AggregateCache(settings.cachedAggregates(), settings.cachedFor());
    }

    @Bean
    Snapshotter aggregateSnapshotter(
            Configuration configuration,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            ApplicationContext context) {
        return new BackgroundSnapshotter(background -> {
            SpringAggregateSnapshotter snapshotter = SpringAggregateSnapshotter.builder()
                    .executor(background)
                    .repositoryProvider(configuration::repository)
                    .transactionManager(NoTransactionManager.instance())
                    .eventStore(eventStore)
                    .parameterResolverFactory(parameters)
                    .handlerDefinition(handlers)
                    .build();
            snapshotter.setApplicationContext(context);
            return snapshotter;
        });
    }

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(Snapshotter aggregateSnapshotter, CommandSettings settings) {
        return new EventCountSnapshotTriggerDefinition(aggregateSnapshotter, settings.snapshotEvery());
    }

    @Bean
    CommandChannel commandChannel(CommandBus bus, CommandSettings settings) {
        return new CommandChannel(bus, new Rejections(), settings.timeout());
    }

    @Bean
    Commands commands(
            CommandCatalogue catalogue,
            IdentityDirectory directory,
            EventLog log,
            ObjectProvider<References> references,
            @Qualifier("requestHash") KeyedHash requestHash,
            NoArgGenerator ids,
            CommandChannel channel,
            Consequences consequences,
            CommandSettings settings) {
        RequestHashes hashes = new RequestHashes(requestHash);
        return new CommandDispatcher(
                catalogue,
                directory,
                new SourceRecords(directory, log),
                references.orderedStream().toList(),
                hashes,
                new NewIds(directory, hashes, ids),
                new CommandSender(channel, settings),
                new Replies(log),
                new Chains(consequences, log, Chains.PATIENCE));
    }
}
