package cis.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;

/** The documents of a projection in the collection that is served now. */
final class ServedDocuments<D> implements Supplier<Documents<D>> {

    private final Projection<D> projection;
    private final MongoDatabase database;
    private final ServedCollections served;
    private volatile DocumentCollection<D> last;

    ServedDocuments(Projection<D> projection, MongoDatabase database, ServedCollections served) {
        this.projection = projection;
        this.database = database;
        this.served = served;
        this.last = new DocumentCollection<>(projection, database, projection.collection());
    }

    @Override
    public Documents<D> get() {
        DocumentCollection<D> documents = last;
        String now = served.of(projection.collection()).collection();
        if (!documents.name().equals(now)) {
            documents = new DocumentCollection<>(projection, database, now);
            last = documents;
        }
        return documents;
    }
}
