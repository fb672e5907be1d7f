package cis.platform.projection;

import cis.api.MetadataKeys;
import cis.platform.event.RecordedEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Events that could not be applied, kept where the read models are: for each projection and customer the first that
 * failed and all that came after it, in order.
 */
public final class DeadLetters {

    private static final String COLLECTION = "dead_letters";
    private static final String WAITING = "WaitingBehindAnother";

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final Predicate<String> isServed;
    private final Map<Customer, Long> firstPositions = new ConcurrentHashMap<>();

    /** @param isServed whether a collection of documents is one that questions are answered from */
    DeadLetters(MongoDatabase database, Clock clock, Predicate<String> isServed) {
        this.collection = database.getCollection(COLLECTION);
        this.clock = clock;
        this.isServed = isServed;
    }

    void prepare() {
        collection.createIndex(Indexes.ascending("projection", "customer", "position"));
        firstPositions.clear();
        for (Document letter : collection.find()) {
            DeadLetter read = read(letter);
            firstPositions.merge(new Customer(read.projection(), read.customer()), read.position(), Math::min);
        }
    }

    /** Of what is served, as are those listed. */
    public long count() {
        return firstPositions.isEmpty() ? 0 : collection.countDocuments(served());
    }

    /** Of one collection of documents. */
    long count(String projection) {
        return firstPositions.keySet().stream()
                        .noneMatch(customer -> customer.projection().equals(projection))
                ? 0
                : collection.countDocuments(Filters.eq("projection", projection));
    }

    /** Oldest first. */
    public List<DeadLetter> list(int limit) {
        return collection
                .find(served())
                .sort(Sorts.ascending("position"))
                .limit(limit)
                .map(DeadLetters::read)
                .into(new ArrayList<>());
    }

    private Bson served() {
        return Filters.in(
                "projection",
                firstPositions.keySet().stream()
                        .map(Customer::projection)
                        .distinct()
                        .filter(isServed)
                        .toList());
    }

    static String customerOf(RecordedEvent event) {
        String customer = event.metadata(MetadataKeys.CUSTOMER_ID);
        return customer == null ? event.aggregateId() : customer;
    }

    /** Whether the event has to wait for an earlier one of its customer, or has failed itself before. */
    boolean mustWait(String projection, RecordedEvent event) {
        if (firstPositions.isEmpty()) {
            return false;
        }
        Long first = firstPositions.get(new Customer(projection, customerOf(event)));
        return first != null && first <= event.position();
    }

    /** Parks an event that must wait; once more changes nothing. */
    void parkBehind(String projection, RecordedEvent event) {
        Long first = firstPositions.get(new Customer(projection, customerOf(event)));
        if (first == null || first < event.position()) {
            park(projection, event, WAITING);
        }
    }

    void park(String projection, RecordedEvent event, Throwable cause) {
        park(projection, event, cause.getClass().getName());
    }

    private void park(String projection, RecordedEvent event, String cause) {
        String id = id(projection, event.position());
        Document letter = new Document("_id", id)
                .append("projection", projection)
                .append("customer", customerOf(event))
                .append("position", event.position())
                .append("eventId", event.id().toString())
                .append("type", event.type())
                .append("cause", cause)
                .append("parkedAt", clock.instant().toString());
        collection.replaceOne(Filters.eq("_id", id), letter, new ReplaceOptions().upsert(true));
        firstPositions.merge(new Customer(projection, customerOf(event)), event.position(), Math::min);
    }

    List<DeadLetter> of(String projection, String customer, int limit) {
        return collection
                .find(belongingTo(projection, customer))
                .sort(Sorts.ascending("position"))
                .limit(limit)
                .map(DeadLetters::read)
                .into(new ArrayList<>());
    }

    void healed(DeadLetter letter) {
        collection.deleteOne(Filters.eq("_id", id(letter.projection(), letter.position())));
        Document next = collection
                .find(belongingTo(letter.projection(), letter.customer()))
                .sort(Sorts.ascending("position"))
                .first();
        Customer customer = new Customer(letter.projection(), letter.customer());
        if (next == null) {
            firstPositions.remove(customer);
        } else {
            firstPositions.put(customer, next.getLong("position"));
        }
    }

    void forget(String projection) {
        collection.deleteMany(Filters.eq("projection", projection));
        firstPositions.keySet().removeIf(customer -> customer.projection().equals(projection));
    }

    private static Bson belongingTo(String projection, String customer) {
        return new Document("projection", projection).append("customer", customer);
    }

    private static String id(String projection, long position) {
        return projection + "/" + position;
    }

    private static DeadLetter read(Document letter) {
        return new DeadLetter(
                letter.getString("projection"),
                letter.getString("customer"),
                letter.getLong("position"),
                UUID.fromString(letter.getString("eventId")),
                letter.getString("type"),
                letter.getString("cause"),
                Instant.parse(letter.getString("parkedAt")));
    }

    private record Customer(String projection, String id) {}
}
