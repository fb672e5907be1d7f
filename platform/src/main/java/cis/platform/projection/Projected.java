package cis.platform.projection;

import cis.platform.projection.ServedCollections.Former;
import cis.platform.projection.ServedCollections.Served;
import com.mongodb.client.MongoDatabase;

/** A projection of a group, and whoever writes to the collection of it that is served. */
final class Projected<D> {

    private final Projection<D> projection;
    private final MongoDatabase database;
    private final DeadLetters deadLetters;
    private final ServedCollections served;
    private volatile ProjectionWriter<D> writer;

    Projected(Projection<D> projection, MongoDatabase database, DeadLetters deadLetters, ServedCollections served) {
        this.projection = projection;
        this.database = database;
        this.deadLetters = deadLetters;
        this.served = served;
        this.writer = writerOf(collection(projection.collection()));
    }

    Projection<D> projection() {
        return projection;
    }

    /** With its version. */
    String name() {
        return projection.collection();
    }

    ProjectionWriter<D> writer() {
        return writer;
    }

    Served served() {
        return served.of(name());
    }

    DocumentCollection<D> collection(String name) {
        return new DocumentCollection<>(projection, database, name);
    }

    ProjectionWriter<D> writerOf(DocumentCollection<D> documents) {
        return new ProjectionWriter<>(projection, documents, deadLetters);
    }

    void prepare() {
        if (!writer.name().equals(served().collection())) {
            writer = writerOf(collection(served().collection()));
        }
        writer.createIndexes();
    }

    /** Empties it, and forgets all generations. */
    void reset() {
        Former former = served().former();
        if (former != null) {
            drop(former.collection());
        }
        if (!served().collection().equals(name())) {
            drop(served().collection());
        }
        if (!writer.name().equals(name())) {
            drop(writer.name());
            writer = writerOf(collection(name()));
        }
        writer.dropDocuments();
        served.forget(name());
    }

    /** To be called while nobody else writes. */
    void serve(ProjectionWriter<D> next, Served as) {
        served.serve(as);
        writer = next;
    }

    /** Unless it has come to be served again, or can be. */
    void dropRetired(String collection) {
        Former former = served().former();
        if (!served().collection().equals(collection)
                && (former == null || !former.collection().equals(collection))) {
            drop(collection);
        }
    }

    void drop(String collection) {
        collection(collection).drop();
        deadLetters.forget(collection);
    }
}
