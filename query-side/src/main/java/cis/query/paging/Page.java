package cis.query.paging;

import cis.platform.projection.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * One page of a list, read by keyset.
 *
 * @param next key to read on after; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int BATCH = 5_000;

    /** The first {@code limit} of what was read with one more than that. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()));
    }

    /** Every document that fits, in no particular order, read in batches. */
    public static <D> List<D> all(ReadModel<D> documents, Supplier<Criteria> criteria) {
        List<D> all = new ArrayList<>();
        forEach(documents, criteria, all::add);
        return all;
    }

    /** As {@link #all}, but keeps no more than a batch of them in memory. */
    public static <D> void forEach(ReadModel<D> documents, Supplier<Criteria> criteria, Consumer<D> consumer) {
        String last = "";
        int read;
        do {
            var batch = documents.listStored(criteria.get().and("_id").gt(last), Sort.by("_id"), BATCH);
            for (var stored : batch) {
                last = stored.id();
                D document = stored.document();
                if (document != null) {
                    consumer.accept(document);
                }
            }
            read = batch.size();
        } while (read == BATCH);
    }
}
