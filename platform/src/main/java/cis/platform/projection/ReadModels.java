package cis.platform.projection;

import com.mongodb.client.MongoDatabase;

/** Gives the query side its read models, each from the collection that is served. */
public final class ReadModels {

    private final MongoDatabase database;

    public ReadModels(MongoDatabase database) {
        this.database = database;
    }

    public <D> ReadModel<D> of(Projection<D> projection) {
        Documents<D> stored = new DocumentCollection<>(projection, database);
        return new ReadModel<>(() -> stored);
    }
}
