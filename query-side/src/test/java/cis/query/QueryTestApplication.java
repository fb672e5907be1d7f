package cis.query;

import cis.platform.event.RecordedEvent;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.Pasts;
import cis.platform.projection.Positions;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ProjectionOperations;
import cis.platform.projection.ProjectionStatus;
import cis.platform.projection.ReadModels;
import cis.platform.projection.TokenPositions;
import cis.platform.web.WebConfiguration;
import cis.query.story.QuietSource;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query side with a history in memory, all of it applied. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, QueryConfiguration.class})
class QueryTestApplication {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Story story() {
        return ShopHistory.tell(new Story());
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean(destroyMethod = "close")
    MongoClient mongo(MongoServer server) {
        return MongoClients.create(server.bindAndGetConnectionString());
    }

    @Bean
    ReadModels readModels(MongoClient mongo, Pasts pasts) {
        return new ReadModels(mongo.getDatabase("served"), pasts);
    }

    @Bean(destroyMethod = "close")
    ProjectionGroup projectionGroup(List<Projection<?>> projections, MongoClient mongo, Clock clock, Story story) {
        ProjectionGroup group = new ProjectionGroup(projections, mongo.getDatabase("served"), clock);
        group.prepare();
        group.apply(story.events());
        mongo.getDatabase("served").getCollection("dead_letters").insertOne(deadLetter(story));
        group.prepare();
        return group;
    }

    /** Nothing more happens. */
    @Bean
    StreamableMessageSource<TrackedEventMessage<?>> events() {
        return new QuietSource();
    }

    @Bean
    TokenPositions tokenPositions() {
        return new TokenPositions(0);
    }

    private static Document deadLetter(Story story) {
        RecordedEvent event = story.events().getFirst();
        return new Document("_id", "customers_v2/" + event.position())
                .append("projection", "customers_v2")
                .append("customer", event.aggregateId())
                .append("client", "main")
                .append("position", event.position())
                .append("eventId", event.id().toString())
                .append("type", event.type())
                .append("cause", "java.lang.IllegalStateException")
                .append("parkedAt", "2026-03-01T10:00:00Z");
    }

    @Bean(destroyMethod = "close")
    ProjectionOperations projectionOperations(ProjectionGroup group, Story story, Clock clock) {
        return new ProjectionOperations(
                group,
                story,
                clock,
                () -> new ProjectionStatus(
                        ProjectionStatus.State.FOLLOWING, true, story.head(), story.head(), 2_000, null, null));
    }

    @Bean
    DeadLetterOperations deadLetterOperations(ProjectionGroup group, Story story) {
        return new DeadLetterOperations(group, story);
    }

    /** Everything that has happened is applied, and nothing more ever will be. */
    @Bean
    Positions positions(Story story) {
        return new Positions() {
            @Override
            public long applied() {
                return story.head();
            }

            @Override
            public boolean await(long position, Duration atMost) {
                return position <= applied();
            }
        };
    }
}
