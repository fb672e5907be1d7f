package cis.query;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import cis.platform.projection.EventContext;
import cis.platform.projection.Pasts;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.platform.projection.Rebuild;
import cis.platform.projection.StoredDocument;
import cis.query.story.People;
import cis.query.story.RandomComplaints;
import cis.query.story.RandomPeople;
import cis.query.story.RandomReceivables;
import cis.query.story.RandomSales;
import cis.query.story.Story;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class RecallingReadModelsTest {

    /** Those whose every document is of one customer. */
    private static final Set<String> OF_A_CUSTOMER = Set.of(
            "customers",
            "contacts",
            "sales",
            "timeline",
            "invoices",
            "credit-notes",
            "payments",
            "receivables-accounts",
            "balances",
            "postings",
            "receivables",
            "complaints",
            "feedback",
            "interests");

    private static final int CUSTOMERS = 4;
    private static final int POSITIONS = 200;
    private static final int CRITERIA = 20;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Story history = new Story();

    @Autowired
    private List<Projection<?>> projections;

    @Autowired
    private MongoClient mongo;

    /** Asked in any order, so that what was folded for one position serves another. */
    @Test
    void as_of_200_random_positions_every_read_model_of_a_customer_is_its_copy_taken_at_that_moment() {
        muchHappens();
        ReadModels recalled = new ReadModels(mongo.getDatabase("nothing"), new Pasts(history, ZoneOffset.UTC));
        List<Copy<?>> copies = new ArrayList<>();
        projections.stream()
                .filter(projection -> OF_A_CUSTOMER.contains(projection.name()))
                .forEach(projection -> copies.addAll(copies(projection)));
        assertThat(copies).hasSize(OF_A_CUSTOMER.size() * POSITIONS);
        Collections.shuffle(copies, random);
        copies.forEach(copy -> copy.check(recalled, seed));
    }

    @Test
    void criteria_mean_in_memory_what_they_mean_in_mongodb() {
        muchHappens();
        MongoDatabase database = mongo.getDatabase("criteria");
        try (ProjectionGroup group = new ProjectionGroup(projections, database, Clock.systemUTC())) {
            new Rebuild(group, history).run(progress -> {}, () -> false);
        }
        ReadModels models = new ReadModels(database, new Pasts(history, ZoneOffset.UTC));
        RecordedEvent last = history.events().getLast();
        for (Projection<?> projection : projections) {
            if (OF_A_CUSTOMER.contains(projection.name())) {
                int found = 0;
                for (int i = 1; i <= CUSTOMERS; i++) {
                    CustomerId customer = People.customer(i);
                    Moment moment = Moment.of(Scope.of(customer), last.position(), last.recordedAt());
                    found += compare(models, customer, projection, moment);
                }
                assertThat(found).as("%s, seed %d", projection.name(), seed).isPositive();
            }
        }
    }

    private <D> int compare(ReadModels models, CustomerId customer, Projection<D> projection, Moment moment) {
        ReadModel<D> documents = models.of(projection);
        String owner = projection.name().equals("customers") ? "id" : "customerId";
        List<D> all = documents.list(Criteria.where(owner).is(customer.toString()), Sort.by("_id"), 1_000);
        RandomCriteria criteria = new RandomCriteria(random, projection.documentType(), all, owner);
        int found = 0;
        for (int i = 0; i < CRITERIA && !all.isEmpty(); i++) {
            Criteria asked = criteria.any().and(owner).is(customer.toString());
            Sort order = criteria.order();
            int limit = 1 + random.nextInt(20);
            List<StoredDocument<D>> stored = documents.listStored(asked, order, limit);
            List<StoredDocument<D>> recalled = Moments.at(moment, () -> documents.listStored(asked, order, limit));
            assertThat(recalled)
                    .as("%s %s %s, seed %d", projection.name(), asked.getCriteriaObject(), order, seed)
                    .isEqualTo(stored);
            found += stored.size();
        }
        return found;
    }

    private void muchHappens() {
        RandomPeople people = new RandomPeople(history, random, CUSTOMERS);
        RandomSales sales = new RandomSales(history, random, CUSTOMERS);
        RandomComplaints complaints = new RandomComplaints(history, random, CUSTOMERS);
        RandomReceivables receivables = new RandomReceivables(history, random, CUSTOMERS);
        for (int round = 0; round < 12; round++) {
            people.happen(20);
            sales.happen(20);
            complaints.happen(20);
            receivables.happen(20);
        }
    }

    private <D> List<Copy<D>> copies(Projection<D> projection) {
        Random chosen = new Random(seed);
        Set<Integer> positions = new HashSet<>();
        while (positions.size() < POSITIONS) {
            positions.add(1 + chosen.nextInt(history.events().size()));
        }
        List<Copy<D>> copies = new ArrayList<>();
        Map<CustomerId, Map<String, D>> documents = new HashMap<>();
        Set<String> ever = new HashSet<>();
        for (RecordedEvent event : history.events()) {
            EventContext context = EventContext.of(event);
            CustomerId customer = event.payload().customerId();
            Map<String, D> of = documents.computeIfAbsent(customer, any -> new TreeMap<>());
            for (String id : projection.documentIds(event.payload(), context)) {
                D after = projection.evolve(id, of.get(id), event.payload(), context);
                ever.add(id);
                if (after == null) {
                    of.remove(id);
                } else {
                    of.put(id, after);
                }
            }
            if (positions.contains((int) event.position())) {
                CustomerId one = People.customer(1 + chosen.nextInt(CUSTOMERS));
                copies.add(new Copy<>(projection, event, one, Map.copyOf(documents.getOrDefault(one, Map.of())), ever));
            }
        }
        return copies;
    }

    /** @param ever ids of documents that there are at any time */
    private record Copy<D>(
            Projection<D> projection, RecordedEvent last, CustomerId customer, Map<String, D> taken, Set<String> ever) {

        void check(ReadModels recalled, long seed) {
            Moment moment = Moment.of(Scope.of(customer), last.position(), last.recordedAt());
            Map<String, D> found =
                    Moments.at(moment, () -> recalled.of(projection).findAll(ever));
            assertThat(found)
                    .as("%s of %s as of %d, seed %d", projection.name(), customer, last.position(), seed)
                    .isEqualTo(taken);
        }
    }
}
