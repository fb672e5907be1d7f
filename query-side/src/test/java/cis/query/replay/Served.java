package cis.query.replay;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.FindCustomer;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldChangePage;
import cis.api.history.query.HistoryMoment;
import cis.api.history.query.ListFieldChanges;
import cis.api.history.query.ListSteps;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.Pasts;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModels;
import cis.query.customer.Profiles;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Everything that answers about customers, over a story: live from read models, and as it was. */
final class Served implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient mongo = MongoClients.create(server.bindAndGetConnectionString());
    private final AnnotationConfigApplicationContext context;
    private final EventLog story;
    private final Instant now;

    Served(EventLog story, String now) {
        this.story = story;
        this.now = Instant.parse(now);
        this.context = new AnnotationConfigApplicationContext(new DefaultListableBeanFactory());
        Clock clock = Clock.fixed(this.now, ZoneOffset.UTC);
        Pasts pasts = new Pasts(story, ZoneOffset.UTC);
        context.registerBean(EventLog.class, () -> story);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Pasts.class, () -> pasts);
        context.registerBean(ReadModels.class, () -> new ReadModels(mongo.getDatabase("served"), pasts));
        context.register(Answering.class);
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "cis.query",
            lazyInit = true,
            excludeFilters = {
                @Filter(RestController.class),
                @Filter(Configuration.class),
                @Filter(type = FilterType.REGEX, pattern = "cis\\.query\\.(QueryTest.*|.*\\.web\\..*)")
            })
    static class Answering {}

    /** The profile from the stored read models. */
    CustomerProfile live(CustomerId customer) {
        List<Projection<?>> projections = new ArrayList<>();
        context.getBeansOfType(Projection.class).values().forEach(projections::add);
        Clock clock = Clock.systemUTC();
        try (ProjectionGroup group = new ProjectionGroup(projections, mongo.getDatabase("served"), clock)) {
            group.prepare();
            group.apply(everything());
        }
        return context.getBean(Profiles.class)
                .on(new FindCustomer("main", customer))
                .orElseThrow();
    }

    private List<RecordedEvent> everything() {
        return story.read(EventQuery.allAfter(0, Integer.MAX_VALUE));
    }

    HistoryMoment end() {
        return new HistoryMoment(story.head(), now);
    }

    HistoryMoment at(long position) {
        return new HistoryMoment(position, everything().get((int) position - 1).recordedAt());
    }

    ReplayQueries queries() {
        return context.getBean(ReplayQueries.class);
    }

    List<CustomerStep> steps(CustomerId customer, int atOnce) {
        List<CustomerStep> all = new ArrayList<>();
        List<CustomerStep> some;
        String after = null;
        do {
            some = queries()
                    .on(new ListSteps("main", customer, null, end(), after, atOnce))
                    .orElseThrow()
                    .items();
            all.addAll(some);
            after = all.isEmpty() ? null : all.getLast().id();
        } while (some.size() == atOnce);
        return all;
    }

    List<CustomerStep> stepsAfter(CustomerId customer, String id) {
        return queries()
                .on(new ListSteps("main", customer, null, end(), id, 500))
                .orElseThrow()
                .items();
    }

    Map<String, JsonNode> fields(CustomerId customer, HistoryMoment moment) {
        return context.getBean(Albums.class)
                .of("main", customer)
                .at(moment)
                .map(ProfileFields::of)
                .orElse(Map.of());
    }

    List<UUID> eventsOf(CustomerId customer) {
        return ofCustomer(customer).map(RecordedEvent::id).toList();
    }

    List<Long> eventPositions(CustomerId customer) {
        return ofCustomer(customer).map(RecordedEvent::position).toList();
    }

    private Stream<RecordedEvent> ofCustomer(CustomerId customer) {
        return everything().stream()
                .filter(event -> customer.equals(event.payload().customerId()));
    }

    List<FieldChange> changes(CustomerId customer, @Nullable String field, boolean descending, int atOnce) {
        List<FieldChange> all = new ArrayList<>();
        String next = null;
        do {
            FieldChangePage page = queries()
                    .on(new ListFieldChanges("main", customer, null, end(), field, null, descending, next, atOnce))
                    .orElseThrow();
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
        server.shutdownNow();
    }
}
