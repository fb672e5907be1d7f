package cis.platform.projection;

import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies events to the documents of one projection. An event that a document has already applied changes nothing, so
 * that events may come twice, in batches of any size. Not safe for use by two threads at once.
 */
final class ProjectionWriter<D> {

    private static final int MAX_CACHED = 5_000;
    private static final int MAX_ATTEMPTS = 10;

    private final Projection<D> projection;
    private final DocumentCollection<D> documents;
    private final DeadLetters deadLetters;
    private final DocumentCache<D> cache = new DocumentCache<>();
    /** Documents that the event at {@link #latestPosition} changed: an upcaster may have made several of one. */
    private final Set<String> changedByLatest = new HashSet<>();

    private long latestPosition;
    private boolean collectionIsEmpty;

    ProjectionWriter(Projection<D> projection, DocumentCollection<D> documents, DeadLetters deadLetters) {
        this.projection = projection;
        this.documents = documents;
        this.deadLetters = deadLetters;
    }

    /** Of the collection that it writes to; its dead letters go by it. */
    String name() {
        return documents.name();
    }

    void createIndexes() {
        documents.createIndexes();
    }

    void dropDocuments() {
        documents.drop();
        deadLetters.forget(name());
        cache.clear();
        collectionIsEmpty = true;
    }

    /**
     * Applies the events and writes what they changed; when it returns, their effects are stored or they are dead
     * letters. When it throws, it can be called again with the same events.
     */
    void apply(List<RecordedEvent> events) {
        try {
            for (int attempt = 1; !foldAndWrite(events); attempt++) {
                cache.clear();
                if (attempt == MAX_ATTEMPTS) {
                    throw new IllegalStateException(name() + " is being written by somebody else");
                }
            }
            cache.shrinkTo(MAX_CACHED);
        } catch (DocumentFormatException e) {
            cache.clear();
            applyOneByOne(events, e);
        } catch (RuntimeException e) {
            cache.clear();
            throw e;
        }
    }

    private boolean foldAndWrite(List<RecordedEvent> events) {
        fold(events);
        return write(Integer.MAX_VALUE);
    }

    private void applyOneByOne(List<RecordedEvent> events, DocumentFormatException cause) {
        if (events.size() == 1) {
            deadLetters.park(name(), events.getFirst(), cause);
        } else {
            events.forEach(event -> apply(List.of(event)));
        }
    }

    /** Applies the events in memory only. */
    void fold(List<RecordedEvent> events) {
        List<Step> steps = new ArrayList<>(events.size());
        for (RecordedEvent event : events) {
            Step step = Step.of(projection, event);
            if (step.concernsAny()) {
                steps.add(step);
            }
        }
        load(steps);
        latestPosition = 0;
        steps.forEach(this::take);
    }

    private void load(List<Step> steps) {
        Set<String> missing = new LinkedHashSet<>();
        for (Step step : steps) {
            for (String id : step.documentIds()) {
                if (!cache.contains(id)) {
                    missing.add(id);
                }
            }
        }
        missing.forEach(id -> cache.loaded(id, null));
        if (!missing.isEmpty() && !collectionIsEmpty) {
            documents.find(missing).forEach(stored -> cache.loaded(stored.id(), stored));
        }
    }

    private void take(Step step) {
        RecordedEvent event = step.event();
        if (event.position() != latestPosition) {
            latestPosition = event.position();
            changedByLatest.clear();
        }
        if (deadLetters.discarded().contains(projection.collection(), event.id())) {
            return;
        }
        if (deadLetters.mustWait(name(), event)) {
            deadLetters.parkBehind(name(), event);
            return;
        }
        if (step.failure() != null) {
            deadLetters.park(name(), event, step.failure());
            return;
        }
        List<StoredDocument<D>> changes = new ArrayList<>(step.documentIds().size());
        try {
            for (String id : step.documentIds()) {
                StoredDocument<D> changed = evolve(id, cache.current(id), step);
                if (changed != null) {
                    changes.add(changed);
                }
            }
        } catch (RuntimeException e) {
            deadLetters.park(name(), event, e);
            return;
        }
        for (StoredDocument<D> change : changes) {
            cache.change(change);
            changedByLatest.add(change.id());
        }
    }

    /** @return null when the event changes nothing, or was applied before */
    private @Nullable StoredDocument<D> evolve(String id, @Nullable StoredDocument<D> stored, Step step) {
        long position = step.event().position();
        if (stored != null && stored.position() >= position && !changedByLatest.contains(id)) {
            return null;
        }
        D current = stored == null ? null : stored.document();
        D next = projection.evolve(id, current, step.event().payload(), step.context());
        return Objects.equals(current, next)
                ? null
                : new StoredDocument<>(id, position, next, stored == null ? List.of() : stored.late());
    }

    int changedCount() {
        return cache.changedCount();
    }

    /**
     * Writes documents that changed, those used longest ago first.
     *
     * @return false when another writer was faster: nothing in memory is valid any longer
     */
    boolean write(int atMost) {
        List<DocumentCache.Entry<D>> changed = cache.oldestChanged(atMost);
        if (changed.isEmpty()) {
            return true;
        }
        collectionIsEmpty = false;
        boolean written = documents.write(
                changed.stream().map(DocumentCache.Entry::change).toList());
        if (written) {
            cache.written(changed);
        }
        return written;
    }

    void shrinkCacheTo(int most) {
        if (cache.size() > most) {
            collectionIsEmpty = false;
            cache.shrinkTo(most);
        }
    }

    void discard() {
        cache.clear();
        collectionIsEmpty = false;
    }

    /**
     * Applies one dead letter, perhaps after later events of others that share its documents. Each document remembers
     * that it did, so that a retry which was cut short is not applied twice.
     *
     * @throws RuntimeException what the fold throws, when it fails again
     */
    void applyLate(RecordedEvent event) {
        if (changedCount() > 0) {
            throw new IllegalStateException(name() + " has changes that are not written");
        }
        discard();
        Step step = Step.of(projection, event);
        if (step.failure() != null) {
            throw step.failure();
        }
        List<DocumentCollection.Change<D>> changes = new ArrayList<>();
        for (String id : step.documentIds()) {
            StoredDocument<D> before =
                    documents.find(List.of(id)).stream().findFirst().orElse(null);
            if (before == null || !before.late().contains(event.position())) {
                D current = before == null ? null : before.document();
                D next = projection.evolve(id, current, event.payload(), step.context());
                if (!Objects.equals(current, next)) {
                    changes.add(new DocumentCollection.Change<>(before, late(id, before, next, event.position())));
                }
            }
        }
        if (!documents.write(changes)) {
            throw new IllegalStateException(name() + " is being written by somebody else");
        }
    }

    private StoredDocument<D> late(String id, @Nullable StoredDocument<D> before, @Nullable D next, long position) {
        List<Long> late = new ArrayList<>(before == null ? List.of() : before.late());
        late.add(position);
        return new StoredDocument<>(
                id, before == null ? position : Math.max(before.position(), position), next, List.copyOf(late));
    }

    /** An event and the documents it changes, or why they cannot be told. */
    private record Step(
            RecordedEvent event,
            EventContext context,
            Set<String> documentIds,
            @Nullable RuntimeException failure) {

        static Step of(Projection<?> projection, RecordedEvent event) {
            EventContext context = EventContext.of(event);
            try {
                return new Step(event, context, projection.documentIds(event.payload(), context), null);
            } catch (RuntimeException e) {
                return new Step(event, context, Set.of(), e);
            }
        }

        boolean concernsAny() {
            return !documentIds.isEmpty() || failure != null;
        }
    }
}
