package cis.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which collection of each projection is served: one document a projection says so, this process keeps it in memory, and
 * every question asks anew. A projection that was never rebuilt is served from {@code name_vN}.
 */
public final class ServedCollections {

    private static final String COLLECTION = "served_collections";

    private final MongoCollection<Document> stored;
    private final Map<String, Served> served = new ConcurrentHashMap<>();

    public ServedCollections(MongoDatabase database) {
        this.stored = database.getCollection(COLLECTION);
    }

    void load() {
        Map<String, Served> found = new HashMap<>();
        for (Document each : stored.find()) {
            Served read = read(each);
            found.put(read.projection(), read);
        }
        served.keySet().retainAll(found.keySet());
        served.putAll(found);
    }

    /** @param projection its name and version, as {@link Projection#collection()} */
    Served of(String projection) {
        Served moved = served.get(projection);
        return moved == null ? new Served(projection, projection, 1, null) : moved;
    }

    /** From when this returns, every new question is answered from there. */
    void serve(Served next) {
        stored.replaceOne(Filters.eq("_id", next.projection()), write(next), new ReplaceOptions().upsert(true));
        served.put(next.projection(), next);
    }

    void forget(String projection) {
        stored.deleteOne(Filters.eq("_id", projection));
        served.remove(projection);
    }

    private static Document write(Served served) {
        Document document = new Document("_id", served.projection())
                .append("collection", served.collection())
                .append("generation", served.generation());
        Former former = served.former();
        if (former != null) {
            document.append("former", former.collection())
                    .append("formerGeneration", former.generation())
                    .append("formerPosition", former.position());
        }
        return document;
    }

    private static Served read(Document document) {
        String former = document.getString("former");
        return new Served(
                document.getString("_id"),
                document.getString("collection"),
                document.getInteger("generation"),
                former == null
                        ? null
                        : new Former(
                                former, document.getInteger("formerGeneration"), document.getLong("formerPosition")));
    }

    /**
     * @param generation 1 for the first, one more with each rebuild
     * @param former what was served before, and can be again
     */
    record Served(
            String projection,
            String collection,
            int generation,
            @Nullable Former former) {

        /** The next generation, in a collection beside this one. */
        String nextCollection() {
            return projection + "_g" + nextGeneration();
        }

        int nextGeneration() {
            return 1 + Math.max(generation, former == null ? 0 : former.generation());
        }

        Served next(String nextCollection, int nextGeneration, long position) {
            return new Served(projection, nextCollection, nextGeneration, new Former(collection, generation, position));
        }
    }

    /** @param position up to which it holds everything */
    record Former(String collection, int generation, long position) {}
}
