package cis.standalone.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A collection that finds documents by its unique keys first, then by the best of its ordered indexes, then by scan. */
final class IndexedCollection extends MemoryCollection {

    private static final String ID = "_id";

    private boolean reading;

    IndexedCollection(
            MongoDatabase database, String collectionName, CollectionOptions options, CursorRegistry cursors) {
        super(database, collectionName, options, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, Document fields) {
        FieldConditions conditions = FieldConditions.of(query);
        for (Index<Integer> index : getIndexes()) {
            Document key = index.isUnique() ? uniqueKey(index, conditions) : null;
            if (key != null && index.canHandle(key)) {
                Document rest = key.containsKey(ID) ? withoutIds(query) : query;
                return matchDocuments(rest, index.getPositions(key), orderBy, skip, limit, batchSize, fields);
            }
        }
        Optional<IndexPlan> best = bestPlan(conditions, orderBy);
        if (best.isPresent()) {
            Document remainingOrder = best.get().sorted() ? null : orderBy;
            return matchDocuments(query, best.get().documents(), remainingOrder, skip, limit, batchSize, fields);
        }
        return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /**
     * The rest of a query whose ids the index has matched exactly. To match the many ids of {@code $in} again, one
     * document after the other, would cost the square of their number.
     */
    private static Document withoutIds(Document query) {
        boolean onlyIn = query.get(ID) instanceof Document ids && ids.keySet().equals(Set.of("$in"));
        if (!onlyIn) {
            return query;
        }
        Document rest = query.clone();
        rest.remove(ID);
        return rest;
    }

    private static @Nullable Document uniqueKey(Index<Integer> index, FieldConditions conditions) {
        Document key = new Document();
        for (IndexKey field : index.getKeys()) {
            List<@Nullable Object> values = conditions.values(field.getKey());
            if (values == null || values.contains(null)) {
                return null;
            }
            key.put(field.getKey(), values.size() == 1 ? values.getFirst() : new Document("$in", values));
        }
        return key;
    }

    private Optional<IndexPlan> bestPlan(FieldConditions conditions, @Nullable Document orderBy) {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .map(index -> IndexPlan.of(index, conditions, orderBy))
                .filter(Objects::nonNull)
                .map(Function.<IndexPlan>identity())
                .max(Comparator.comparingInt(IndexPlan::score));
    }

    @Override
    protected void removeDocument(Integer position) {
        Document document = getDocument(position);
        for (Index<Integer> index : getIndexes()) {
            if (index instanceof OrderedIndex ordered) {
                ordered.remove(document, position);
            }
        }
        super.removeDocument(position);
    }

    /** Answers with copies: an update changes the top level of a document in place while the answer is being sent. */
    @Override
    public synchronized QueryResult handleQuery(QueryParameters queryParameters) {
        reading = true;
        try {
            return super.handleQuery(queryParameters);
        } finally {
            reading = false;
        }
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matchedDocuments, int batchSize) {
        if (!reading) {
            return super.createQueryResult(matchedDocuments, batchSize);
        }
        List<Document> copies = new ArrayList<>(matchedDocuments.size());
        matchedDocuments.forEach(document -> copies.add(document.clone()));
        return super.createQueryResult(copies, batchSize);
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    /** Sizes are found by encoding each document twice an update, and nothing here asks for them. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
