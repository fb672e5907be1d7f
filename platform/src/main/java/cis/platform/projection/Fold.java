package cis.platform.projection;

import cis.platform.event.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fold of one projection in memory, from what was there before; for one thread. */
final class Fold<D> {

    private final Projection<D> projection;
    private final Function<String, @Nullable Kept<D>> before;
    private final FailedFolds failed;
    private final Map<String, Kept<D>> changed = new HashMap<>();

    Fold(Projection<D> projection, Function<String, @Nullable Kept<D>> before, FailedFolds failed) {
        this.projection = projection;
        this.before = before;
        this.failed = failed;
    }

    /**
     * All of the event, or nothing of it where the writer has nothing of it either.
     *
     * @return whether any document is another now
     */
    boolean take(RecordedEvent event) {
        if (failed.leavesOut(event)) {
            return false;
        }
        try {
            return takeAll(event);
        } catch (RuntimeException e) {
            failed.failed(event);
            return false;
        }
    }

    private boolean takeAll(RecordedEvent event) {
        EventContext context = EventContext.of(event);
        Map<String, Kept<D>> changes = new HashMap<>();
        for (String id : projection.documentIds(event.payload(), context)) {
            Kept<D> kept = kept(id);
            D current = kept == null ? null : kept.document().document();
            D next = projection.evolve(id, current, event.payload(), context);
            if (!Objects.equals(current, next)) {
                changes.put(id, new Kept<>(new StoredDocument<>(id, event.position(), next, List.of())));
            }
        }
        changed.putAll(changes);
        return !changes.isEmpty();
    }

    @Nullable
    Kept<D> kept(String id) {
        Kept<D> kept = changed.get(id);
        return kept == null ? before.apply(id) : kept;
    }

    /** What the events taken so far left otherwise than it was before. */
    Map<String, Kept<D>> changed() {
        return changed;
    }
}
