package cis.platform.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Index;

/** The MongoDB collection of one projection: every write is guarded by the position at which the document was read. */
final class DocumentCollection<D> implements Documents<D> {

    private static final int DUPLICATE_KEY = 11_000;
    private static final int MAX_IDS_PER_QUERY = 5_000;

    private final Projection<D> projection;
    private final MongoDatabase database;
    private final String name;
    private final MongoCollection<RawBsonDocument> collection;
    private final DocumentFormat<D> format;
    private Consumer<RawBsonDocument> written = document -> {};

    DocumentCollection(Projection<D> projection, MongoDatabase database, String name) {
        this.projection = projection;
        this.database = database;
        this.name = name;
        this.collection = database.getCollection(name, RawBsonDocument.class);
        this.format = new DocumentFormat<>(projection.documentType());
    }

    String name() {
        return name;
    }

    /** Tells of every document that has been written. */
    void onWritten(Consumer<RawBsonDocument> listener) {
        written = listener;
    }

    void createIndexes() {
        for (Index index : projection.indexes()) {
            Document options = index.getIndexOptions();
            if (Boolean.TRUE.equals(options.get("unique"))) {
                throw new IllegalArgumentException(projection.collection() + " declares a unique index");
            }
            IndexOptions given = new IndexOptions();
            String name = options.getString("name");
            if (name != null && !name.isEmpty()) {
                given.name(name);
            }
            collection.createIndex(index.getIndexKeys(), given);
        }
    }

    /** Not blindly: the embedded server reports a collection that is missing as an error. */
    void drop() {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(name)) {
            collection.drop();
        }
    }

    /** Without counting them one by one. */
    long count() {
        return collection.estimatedDocumentCount();
    }

    /** Of every document there is. */
    List<String> ids() {
        return collection
                .find()
                .projection(new Document(DocumentFormat.ID, 1))
                .map(document -> document.getString(DocumentFormat.ID).getValue())
                .into(new ArrayList<>());
    }

    @Override
    public List<StoredDocument<D>> find(Collection<String> ids) {
        return raw(ids).stream().map(format::decode).toList();
    }

    /** As they are stored; in no order. */
    List<RawBsonDocument> raw(Collection<String> ids) {
        List<RawBsonDocument> found = new ArrayList<>(ids.size());
        List<String> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += MAX_IDS_PER_QUERY) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + MAX_IDS_PER_QUERY));
            Document filter =
                    new Document(DocumentFormat.ID, some.size() == 1 ? some.getFirst() : new Document("$in", some));
            collection.find(filter).batchSize(some.size()).into(found);
        }
        return found;
    }

    @Override
    public List<StoredDocument<D>> list(Document filter, Document order, int limit) {
        return collection
                .find(filter)
                .sort(order)
                .limit(limit)
                .batchSize(limit)
                .map(format::decode)
                .into(new ArrayList<>());
    }

    /**
     * Writes what changed, in one unordered bulk.
     *
     * @return false when another writer was faster with one of them: what lies there must be read again
     * @throws DocumentFormatException before anything is written
     */
    boolean write(Collection<Change<D>> changes) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        List<RawBsonDocument> documents = new ArrayList<>(changes.size());
        int replaced = 0;
        for (Change<D> change : changes) {
            RawBsonDocument after = format.encode(change.after());
            documents.add(after);
            StoredDocument<D> before = change.before();
            if (before == null) {
                writes.add(new InsertOneModel<>(after));
            } else {
                writes.add(new ReplaceOneModel<>(guard(before), after));
                replaced++;
            }
        }
        boolean done = writes.isEmpty() || write(writes, replaced);
        if (done) {
            documents.forEach(written);
        }
        return done;
    }

    private boolean write(List<WriteModel<RawBsonDocument>> writes, int replaced) {
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() == replaced;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().mapToInt(BulkWriteError::getCode).allMatch(code -> code == DUPLICATE_KEY)
                    && !e.getWriteErrors().isEmpty()) {
                return false;
            }
            throw e;
        }
    }

    /** {@code _id} comes first: the embedded server finds the document by what comes first. */
    private static Document guard(StoredDocument<?> before) {
        return new Document(DocumentFormat.ID, before.id())
                .append(DocumentFormat.POSITION, before.position())
                .append(DocumentFormat.LATE, before.late().isEmpty() ? null : before.late());
    }

    /** @param before null when there was none */
    record Change<D>(@Nullable StoredDocument<D> before, StoredDocument<D> after) {}
}
