package cis.standalone.proof;

import cis.platform.projection.Projection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of read models as they lie in a database. The order of fields does not count: the embedded server keeps
 * that of the document that it replaces.
 */
record StoredDocuments(Map<String, Map<String, RawBsonDocument>> byProjection) {

    private static final int MAX_TOLD = 20;

    static StoredDocuments of(MongoDatabase database, Collection<? extends Projection<?>> projections) {
        Map<String, Map<String, RawBsonDocument>> all = new TreeMap<>();
        for (Projection<?> projection : projections) {
            Map<String, RawBsonDocument> documents = new TreeMap<>();
            database.getCollection(projection.collection(), RawBsonDocument.class)
                    .find()
                    .forEach(document -> documents.put(document.getString("_id").getValue(), document));
            all.put(projection.collection(), documents);
        }
        return new StoredDocuments(all);
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        byProjection.forEach((projection, documents) -> counts.put(projection, documents.size()));
        return counts;
    }

    /** One line for each field that is not the same: projection, document, field. */
    List<String> differencesTo(StoredDocuments other) {
        List<String> differences = new ArrayList<>();
        byProjection.forEach((projection, documents) -> {
            Map<String, RawBsonDocument> others = other.byProjection.getOrDefault(projection, Map.of());
            TreeSet<String> ids = new TreeSet<>(documents.keySet());
            ids.addAll(others.keySet());
            for (String id : ids) {
                if (differences.size() < MAX_TOLD) {
                    compare(projection + " " + id, documents.get(id), others.get(id), differences);
                }
            }
        });
        return differences;
    }

    private static void compare(
            String where, @Nullable RawBsonDocument one, @Nullable RawBsonDocument other, List<String> differences) {
        if (one == null || other == null) {
            differences.add(where + " is only in the " + (one == null ? "second" : "first"));
        } else if (!one.getByteBuffer().asNIO().equals(other.getByteBuffer().asNIO())) {
            fields(where, one, other, differences);
        }
    }

    private static void fields(String where, BsonDocument one, BsonDocument other, List<String> differences) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            BsonValue first = one.get(name);
            BsonValue second = other.get(name);
            if (first != null && second != null && first.isDocument() && second.isDocument()) {
                fields(where + "/" + name, first.asDocument(), second.asDocument(), differences);
            } else if (!Objects.equals(first, second)) {
                differences.add(where + "/" + name + ": " + first + " and " + second);
            }
        }
    }
}
