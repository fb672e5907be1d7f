package cis.query;

import cis.platform.projection.Pasts;
import cis.platform.projection.Positions;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
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
