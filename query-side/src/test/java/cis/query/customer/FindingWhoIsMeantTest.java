package cis.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModels;
import cis.query.search.Found;
import cis.query.search.Question;
import cis.query.story.Population;
import cis.query.story.Population.Person;
import cis.query.story.Story;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingWhoIsMeantTest {

    private static final String URI = "cis.mongodb";
    private static final int PEOPLE = 500;
    private static final int QUESTIONS = 1_000;
    private static final int PAGE = 50;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Population population = new Population(random);
    private final Story story = new Story();
    private final List<Person> people = new ArrayList<>();

    @Test
    void of_a_thousand_questions_95_percent_find_on_the_first_page_whom_they_mean() {
        populate();
        List<String> missed = new ArrayList<>();
        try (Embedded mongo = new Embedded()) {
            CustomerSearchSource source = served(mongo.client().getDatabase("people"));
            for (int i = 0; i < QUESTIONS; i++) {
                Person person = people.get(random.nextInt(PEOPLE));
                String asked = population.asked(person);
                if (!firstPage(source, asked).contains(person.id().toString())) {
                    missed.add(asked + " for " + person.name());
                }
            }
        }
        assertThat(missed).as("seed %d", seed).hasSizeLessThanOrEqualTo(QUESTIONS * 5 / 100);
    }

    @Test
    void a_real_mongodb_answers_as_the_embedded_one_does() {
        String uri = System.getProperty(URI, "");
        assumeTrue(!uri.isEmpty(), "no real MongoDB is named by -D" + URI + "=URI");
        populate();
        try (Embedded mongo = new Embedded();
                MongoClient real = MongoClients.create(uri)) {
            MongoDatabase database = real.getDatabase("cis-search-test-" + Long.toHexString(seed));
            try {
                CustomerSearchSource here = served(mongo.client().getDatabase("people"));
                CustomerSearchSource there = served(database);
                for (int i = 0; i < QUESTIONS; i++) {
                    String asked = population.asked(people.get(random.nextInt(PEOPLE)));
                    assertThat(firstPage(there, asked))
                            .as("%s, seed %d", asked, seed)
                            .isEqualTo(firstPage(here, asked));
                }
            } finally {
                database.drop();
            }
        }
    }

    private void populate() {
        for (int i = 0; i < PEOPLE; i++) {
            Person person = population.next();
            people.add(person);
            story.happens(person.registered());
        }
    }

    private CustomerSearchSource served(MongoDatabase database) {
        CustomerProjection projection = new CustomerProjection();
        try (ProjectionGroup group = new ProjectionGroup(List.of(projection), database, Clock.systemUTC())) {
            group.prepare();
            group.apply(story.events());
        }
        return new CustomerSearchSource(new ReadModels(database), projection);
    }

    private static List<String> firstPage(CustomerSearchSource source, String asked) {
        return source.find(Question.of("main", asked), PAGE).stream()
                .sorted(Found.BEST_FIRST)
                .limit(PAGE)
                .map(found -> found.hit().id())
                .toList();
    }

    private static final class Embedded implements AutoCloseable {

        private final MongoServer server = new MongoServer(new MemoryBackend());
        private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

        MongoClient client() {
            return client;
        }

        @Override
        public void close() {
            client.close();
            server.shutdownNow();
        }
    }
}
