package cis.platform.projection;

import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One projection of a history that is asked about again and again: every so many events it keeps which documents have
 * changed, so that a question folds only the few events since. Safe for use by many threads, one at a time.
 */
final class PastFold<D> {

    static final int EVENTS_PER_CHECKPOINT = 64;
    private static final int MOST_LISTINGS = 16;

    private final Projection<D> projection;
    private final Map<String, Versions<D>> versions = new HashMap<>();
    /** So many events have been folded into checkpoints. */
    private int folded;
    /** The last question's way from its checkpoint on: who steps through a history goes on from there. */
    private Tail<D> tail;
    /** What was listed where the tail is: whoever steps through a history asks the same again, and little changes. */
    private final Map<Listing, List<StoredDocument<D>>> listed = new HashMap<>();

    private FailedFolds failed;
    /** So many events had been given up when the first was folded. */
    private int discarded;

    PastFold(Projection<D> projection, FailedFolds failed) {
        this.projection = projection;
        this.failed = failed;
        this.discarded = failed.discarded();
        this.tail = new Tail<>(0, new Fold<>(projection, id -> null, failed));
    }

    /** The documents after the first {@code count} of the events, which are the same at every question but for more. */
    Documents<D> after(List<RecordedEvent> events, int count) {
        return new Documents<>() {
            @Override
            public List<StoredDocument<D>> find(Collection<String> ids) {
                synchronized (PastFold.this) {
                    return at(events, count).find(ids);
                }
            }

            @Override
            public List<StoredDocument<D>> list(Document filter, Document order, int limit) {
                synchronized (PastFold.this) {
                    return at(events, count).list(filter, order, limit);
                }
            }
        };
    }

    private FoldedDocuments<D> at(List<RecordedEvent> events, int count) {
        if (discarded != failed.discarded()) {
            beginAnew();
        }
        int checkpoint = count - count % EVENTS_PER_CHECKPOINT;
        while (folded < checkpoint) {
            moveTail(folded, events, folded + EVENTS_PER_CHECKPOINT);
            folded += EVENTS_PER_CHECKPOINT;
            tail.fold
                    .changed()
                    .forEach((id, kept) -> versions.computeIfAbsent(id, any -> new Versions<>())
                            .add(folded, kept));
        }
        moveTail(checkpoint, events, count);
        return new Snapshot(checkpoint, tail.fold);
    }

    private void beginAnew() {
        failed = failed.anew();
        discarded = failed.discarded();
        versions.clear();
        listed.clear();
        folded = 0;
        tail = new Tail<>(0, new Fold<>(projection, id -> null, failed));
    }

    private void moveTail(int checkpoint, List<RecordedEvent> events, int count) {
        if (tail.checkpoint != checkpoint || tail.count > count) {
            if (tail.count != checkpoint) {
                listed.clear();
            }
            tail = new Tail<>(checkpoint, new Fold<>(projection, id -> at(checkpoint, id), failed));
        }
        for (; tail.count < count; tail.count++) {
            if (tail.fold.take(events.get(tail.count))) {
                listed.clear();
            }
        }
    }

    private @Nullable Kept<D> at(int checkpoint, String id) {
        Versions<D> ofOne = versions.get(id);
        return ofOne == null ? null : ofOne.at(checkpoint);
    }

    /** The documents of one question. */
    private final class Snapshot extends FoldedDocuments<D> {
        private final int checkpoint;
        private final Fold<D> since;

        Snapshot(int checkpoint, Fold<D> since) {
            super(projection);
            this.checkpoint = checkpoint;
            this.since = since;
        }

        @Override
        @Nullable
        Kept<D> kept(String id) {
            return since.kept(id);
        }

        @Override
        public List<StoredDocument<D>> list(Document filter, Document order, int limit) {
            if (listed.size() == MOST_LISTINGS) {
                listed.clear();
            }
            return listed.computeIfAbsent(new Listing(filter, order, limit), any -> super.list(filter, order, limit));
        }

        @Override
        Iterable<Kept<D>> all() {
            List<Kept<D>> all = new ArrayList<>(since.changed().values());
            versions.forEach((id, ofOne) -> {
                Kept<D> kept = since.changed().containsKey(id) ? null : ofOne.at(checkpoint);
                if (kept != null) {
                    all.add(kept);
                }
            });
            return all;
        }
    }

    private record Listing(Document filter, Document order, int limit) {}

    private static final class Tail<D> {
        private final int checkpoint;
        private final Fold<D> fold;
        private int count;

        Tail(int checkpoint, Fold<D> fold) {
            this.checkpoint = checkpoint;
            this.fold = fold;
            this.count = checkpoint;
        }
    }

    /** One document at the checkpoints that found it changed. */
    private static final class Versions<D> {
        private final List<Integer> counts = new ArrayList<>(1);
        private final List<Kept<D>> kept = new ArrayList<>(1);

        void add(int count, Kept<D> version) {
            counts.add(count);
            kept.add(version);
        }

        @Nullable
        Kept<D> at(int checkpoint) {
            int place = Collections.binarySearch(counts, checkpoint);
            int last = place >= 0 ? place : -place - 2;
            return last < 0 ? null : kept.get(last);
        }
    }
}
