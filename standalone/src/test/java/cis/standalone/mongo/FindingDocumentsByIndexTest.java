package cis.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index may change how fast documents are found, never which and in what order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingDocumentsByIndexTest {

    private static final int DOCUMENTS = 120;
    private static final int QUERIES = 400;
    private static final List<String> SORT_FIELDS = List.of("a", "b", "c", "n.x");
    private static final List<String> FIELDS = List.of("a", "b", "c", "n.x", "tags", "lines.sku");

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeAll
    void start() {
        mongo = EmbeddedMongo.start();
        client = MongoClients.create(mongo.connectionString());
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void random_queries_on_random_documents_answer_the_same_with_and_without_indexes(long seed) {
        Random random = new Random(seed);
        MongoDatabase database = client.getDatabase("seed" + seed);
        MongoCollection<Document> plain = database.getCollection("plain");
        MongoCollection<Document> indexed = database.getCollection("indexed");
        List<Document> indexes = randomIndexes(random);
        indexes.subList(0, indexes.size() / 2).forEach(indexed::createIndex);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = randomDocument(random, i);
            plain.insertOne(document);
            indexed.insertOne(document);
        }
        indexes.subList(indexes.size() / 2, indexes.size()).forEach(indexed::createIndex);
        change(random, plain, indexed);

        for (int i = 0; i < QUERIES; i++) {
            Document query = randomQuery(random);
            Document order = randomOrder(random);
            int limit = random.nextInt(3) * 10;
            assertThat(ids(indexed, query, order, limit))
                    .as("seed %d, indexes %s, query %s, order %s, limit %d", seed, indexes, query, order, limit)
                    .isEqualTo(ids(plain, query, order, limit));
        }
    }

    private static List<Object> ids(MongoCollection<Document> collection, Document query, Document order, int limit) {
        return collection
                .find(query)
                .sort(order)
                .limit(limit)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static void change(Random random, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int i = 0; i < DOCUMENTS; i++) {
            int id = random.nextInt(DOCUMENTS);
            Document byId = new Document("_id", id);
            Document replacement = randomDocument(random, id);
            Object value = randomScalar(random);
            for (MongoCollection<Document> collection : List.of(plain, indexed)) {
                switch (i % 4) {
                    case 0 -> collection.replaceOne(byId, replacement);
                    case 1 -> collection.updateOne(byId, new Document("$set", new Document("a", value)));
                    case 2 -> collection.updateOne(byId, new Document("$unset", new Document("b", "")));
                    default -> collection.deleteOne(byId);
                }
            }
        }
    }

    private static List<Document> randomIndexes(Random random) {
        List<Document> indexes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Document keys = new Document();
            boolean hasArray = false;
            for (int field = 0; field <= random.nextInt(3); field++) {
                String path = FIELDS.get(random.nextInt(FIELDS.size()));
                boolean array = path.equals("tags") || path.equals("lines.sku");
                if (!(array && hasArray)) {
                    keys.append(path, random.nextBoolean() ? 1 : -1);
                    hasArray |= array;
                }
            }
            indexes.add(random.nextBoolean() ? keys.append("_id", random.nextBoolean() ? 1 : -1) : keys);
        }
        return indexes;
    }

    private static Document randomDocument(Random random, int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(8) > 0) {
                document.append(field, randomScalar(random));
            }
        }
        if (random.nextBoolean()) {
            document.append("n", new Document("x", randomScalar(random)));
        }
        if (random.nextInt(4) > 0) {
            List<Object> tags = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                tags.add(randomText(random));
            }
            document.append("tags", tags);
        }
        if (random.nextBoolean()) {
            List<Object> lines = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                lines.add(random.nextInt(4) == 0 ? new Document() : new Document("sku", randomText(random)));
            }
            document.append("lines", lines);
        }
        return document;
    }

    private static @Nullable Object randomScalar(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> random.nextInt(6);
            case 2 -> (long) random.nextInt(6);
            case 3 -> random.nextInt(12) / 2.0;
            case 4 -> new Decimal128(BigDecimal.valueOf(random.nextInt(12)).divide(new BigDecimal("2")));
            case 5 -> random.nextBoolean();
            default -> randomText(random);
        };
    }

    private static String randomText(Random random) {
        return List.of("", "a", "ab", "abc", "b", "ba", "ä", "王").get(random.nextInt(8));
    }

    private static Document randomQuery(Random random) {
        Document query = new Document();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(FIELDS.get(random.nextInt(FIELDS.size())), randomDemand(random));
        }
        if (random.nextInt(4) == 0) {
            query.append("$and", List.of(new Document("a", randomDemand(random)), new Document("c", 1)));
        }
        return query;
    }

    private static @Nullable Object randomDemand(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$gt", nonNull(random)).append("$lte", nonNull(random));
            case 1 -> new Document("$gte", nonNull(random));
            case 2 -> new Document("$lt", nonNull(random));
            case 3 -> new Document("$in", List.of(nonNull(random), nonNull(random), nonNull(random)));
            case 4 -> new Document("$eq", nonNull(random));
            case 5 -> new Document("$ne", nonNull(random));
            case 6 -> new Document("$regex", "^" + randomText(random));
            default -> randomScalar(random);
        };
    }

    private static Object nonNull(Random random) {
        Object value = randomScalar(random);
        return value == null ? "a" : value;
    }

    private static Document randomOrder(Random random) {
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(SORT_FIELDS.get(random.nextInt(SORT_FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        return order.append("_id", random.nextBoolean() ? 1 : -1);
    }
}
