package cis.platform.projection;

import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

/** Gives the query side its read models: from the collection that is served, or as they were at the moment asked about. */
public final class ReadModels {

    private final MongoDatabase database;
    private final @Nullable Pasts pasts;

    /** Of the present only. */
    public ReadModels(MongoDatabase database) {
        this(database, null);
    }

    public ReadModels(MongoDatabase database, @Nullable Pasts pasts) {
        this.database = database;
        this.pasts = pasts;
    }

    public <D> ReadModel<D> of(Projection<D> projection) {
        Documents<D> stored = new DocumentCollection<>(projection, database);
        return new ReadModel<>(
                () -> Moments.current().map(moment -> past(projection, moment)).orElse(stored));
    }

    private <D> Documents<D> past(Projection<D> projection, Moment moment) {
        if (pasts == null) {
            throw new IllegalStateException("these read models know the present only");
        }
        return pasts.documents(projection, moment);
    }
}
