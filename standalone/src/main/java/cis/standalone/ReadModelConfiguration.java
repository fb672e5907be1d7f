package cis.standalone;

import cis.platform.event.EventLog;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.Pasts;
import cis.platform.projection.Positions;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ProjectionMetrics;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ProjectionProcessor;
import cis.platform.projection.ProjectionStatus;
import cis.platform.projection.ReadModels;
import cis.platform.projection.ServedCollections;
import cis.platform.projection.TokenPositions;
import cis.standalone.mongo.EmbeddedMongo;
import cis.standalone.mongo.MongoConnection;
import cis.standalone.progress.Progress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded MongoDB, and the one processor that keeps all read models in it. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    private static final String NAME = "projections";

    @Bean
    EmbeddedMongo embeddedMongo() {
        return EmbeddedMongo.start();
    }

    @Bean
    MongoClient mongoClient(EmbeddedMongo mongo) {
        return MongoConnection.client(mongo.connectionString());
    }

    @Bean
    MongoDatabase readModelDatabase(MongoClient client) {
        return client.getDatabase("cis");
    }

    @Bean
    ServedCollections servedCollections(MongoDatabase database) {
        return new ServedCollections(database);
    }

    @Bean
    ReadModels readModels(MongoDatabase database, StandaloneSettings settings, ServedCollections served, Pasts pasts) {
        return new ReadModels(MongoConnection.within(settings.readTimeout(), database), served, pasts);
    }

    @Bean
    ProjectionGroup projectionGroup(
            List<Projection<?>> projections, MongoDatabase database, Clock clock, ServedCollections served) {
        return new ProjectionGroup(projections, database, clock, served);
    }

    @Bean
    ProjectionOperations projectionOperations(
            ProjectionGroup group, EventLog log, Clock clock, ProjectionProcessor processor) {
        return new ProjectionOperations(group, log, clock, processor::status);
    }

    @Bean
    DeadLetterOperations deadLetterOperations(ProjectionGroup group, EventLog log) {
        return new DeadLetterOperations(group, log);
    }

    @Bean
    ProjectionProcessor projectionProcessor(
            EventStore events, ProjectionGroup group, EventLog log, ObjectProvider<Progress> progress) {
        ProjectionProcessor processor = new ProjectionProcessor(NAME, events, new TokenPositions(0), group, log);
        Progress shown = progress.getIfAvailable(() -> Progress.NONE);
        processor.onProgress(rebuild -> shown.at("rebuilding read models", rebuild.position(), rebuild.head()));
        return processor;
    }

    /** Registered as Axon's own processors are: started, stopped and listed with them. */
    @Bean
    ConfigurerModule projectionsAsEventProcessor(ProjectionProcessor processor) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(configuration -> processor)
                .assignHandlerInstancesMatching(NAME, processor::equals)
                .registerEventProcessor(NAME, (name, configuration, invoker) -> processor);
    }

    @Bean
    Positions positions(ProjectionProcessor processor) {
        return processor.positions();
    }

    @Bean
    ProjectionMetrics projectionMetrics(ProjectionProcessor processor, ProjectionGroup group) {
        return new ProjectionMetrics(processor, group.deadLetters());
    }

    @Bean("readModelsHealthIndicator")
    HealthIndicator readModelsHealth(ProjectionProcessor processor, ProjectionGroup group) {
        return () -> {
            ProjectionStatus status = processor.status();
            return (status.ready() ? Health.up() : Health.outOfService())
                    .withDetail("state", status.state())
                    .withDetail("position", status.position())
                    .withDetail("lag", status.lag())
                    .withDetail("deadLetters", group.deadLetters().count())
                    .build();
        };
    }
}
