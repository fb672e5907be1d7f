package cis.platform.projection;

import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the query side its read models: from the collection that is served, or as they were at the moment asked about. */
public final class ReadModels {

    private final MongoDatabase database;
    private final ServedCollections served;
    private final @Nullable Pasts pasts;

    /** Of the present only, and of projections that are never rebuilt. */
    public ReadModels(MongoDatabase database) {
        this(database, null);
    }

    /** Of projections that are never rebuilt. */
    public ReadModels(MongoDatabase database, @Nullable Pasts pasts) {
        this(database, new ServedCollections(database), pasts);
    }

    /** @param served which they share with the group that writes */
    public ReadModels(MongoDatabase database, ServedCollections served, @Nullable Pasts pasts) {
        this.database = database;
        this.served = served;
        this.pasts = pasts;
    }

    public <D> ReadModel<D> of(Projection<D> projection) {
        Supplier<Documents<D>> stored = new ServedDocuments<>(projection, database, served);
        return new ReadModel<>(
                () -> Moments.current().map(moment -> past(projection, moment)).orElseGet(stored));
    }

    private <D> Documents<D> past(Projection<D> projection, Moment moment) {
        if (pasts == null) {
            throw new IllegalStateException("these read models know the present only");
        }
        return pasts.documents(projection, moment);
    }
}
