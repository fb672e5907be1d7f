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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Events that could not be applied, kept where the read models are: for each projection and customer the first that
 * failed and all that came after it, in order.
 */
public final class DeadLetters {

    private static final String COLLECTION = "dead_letters";
    private static final String WAITING = "WaitingBehindAnother";
    private static final int MOST_AT_A_POSITION = 1_000;

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final Predicate<String> isServed;
    private final Map<Customer, Long> firstPositions = new ConcurrentHashMap<>();
    private final DiscardedEvents discarded = new DiscardedEvents();

    /** @param isServed whether a collection of documents is one that questions are answered from */
    DeadLetters(MongoDatabase database, Clock clock, Predicate<String> isServed) {
        this.collection = database.getCollection(COLLECTION);
        this.clock = clock;
        this.isServed = isServed;
    }

    DiscardedEvents discarded() {
        return discarded;
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

    long countOf(String client) {
        return firstPositions.isEmpty()
                ? 0
                : collection.countDocuments(Filters.and(served(), Filters.eq("client", client)));
    }

    /** Oldest first. */
    public List<DeadLetter> list(int limit) {
        return list(served(), limit);
    }

    /**
     * Oldest first.
     *
     * @param projection with its version; null: of all
     * @param after {@link DeadLetter#id()} of the last one of the page before; null at the beginning
     */
    List<DeadLetter> list(String client, @Nullable String projection, @Nullable String after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(served(), Filters.eq("client", client)));
        if (projection != null) {
            conditions.add(
                    Filters.regex("projection", Pattern.compile("^" + Pattern.quote(projection) + "(_g\\d+)?$")));
        }
        if (after != null) {
            long position = positionIn(after).orElseThrow(() -> new IllegalArgumentException("no id of a dead letter"));
            conditions.add(Filters.or(
                    Filters.gt("position", position),
                    Filters.and(
                            Filters.eq("position", position),
                            Filters.gt("projection", after.substring(0, after.lastIndexOf(':')) + "_g~"))));
        }
        return list(Filters.and(conditions), limit);
    }

    /** @param id as {@link DeadLetter#id()} */
    Optional<DeadLetter> find(String client, String id) {
        OptionalLong position = positionIn(id);
        if (position.isEmpty()) {
            return Optional.empty();
        }
        Bson filter = Filters.and(served(), Filters.eq("client", client), Filters.eq("position", position.getAsLong()));
        return list(filter, MOST_AT_A_POSITION).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    static OptionalLong positionIn(String id) {
        String position = id.substring(id.lastIndexOf(':') + 1);
        return id.indexOf(':') >= 0 && position.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(position))
                : OptionalLong.empty();
    }

    private List<DeadLetter> list(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(Sorts.ascending("position", "projection"))
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
                .append("client", event.client())
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

    boolean isDiscarded(DeadLetter letter) {
        return discarded.contains(letter.projectionVersion(), letter.eventId());
    }

    /** Of one collection of documents: letters of events that were given up while it was not served. */
    List<DeadLetter> discardedOf(String projection) {
        List<DeadLetter> found = new ArrayList<>();
        for (Document letter : collection.find(Filters.eq("projection", projection))) {
            DeadLetter read = read(letter);
            if (isDiscarded(read)) {
                found.add(read);
            }
        }
        return found;
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
                letter.get("client", "main"),
                letter.getLong("position"),
                UUID.fromString(letter.getString("eventId")),
                letter.getString("type"),
                letter.getString("cause"),
                Instant.parse(letter.getString("parkedAt")));
    }

    private record Customer(String projection, String id) {}
}
