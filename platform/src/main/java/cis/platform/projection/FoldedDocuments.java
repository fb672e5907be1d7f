package cis.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents that a fold left in memory, answering as their collection would. */
abstract class FoldedDocuments<D> implements Documents<D> {

    private final DocumentFormat<D> format;

    FoldedDocuments(Projection<D> projection) {
        this.format = new DocumentFormat<>(projection.documentType());
    }

    abstract @Nullable Kept<D> kept(String id);

    abstract Iterable<Kept<D>> all();

    @Override
    public List<StoredDocument<D>> find(Collection<String> ids) {
        List<StoredDocument<D>> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Kept<D> kept = kept(id);
            if (kept != null) {
                found.add(kept.document());
            }
        }
        return found;
    }

    /** Keeps no more than the limit while it looks. */
    @Override
    public List<StoredDocument<D>> list(Document filter, Document order, int limit) {
        Predicate<BsonDocument> wanted = StoredMatch.of(filter);
        Comparator<BsonDocument> byForm = BsonOrder.of(order);
        Comparator<Kept<D>> first = (a, b) -> byForm.compare(a.form(format), b.form(format));
        PriorityQueue<Kept<D>> best = new PriorityQueue<>(first.reversed());
        for (Kept<D> one : all()) {
            if (wanted.test(one.form(format))) {
                best.add(one);
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(first).map(Kept::document).toList();
    }
}
