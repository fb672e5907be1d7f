package cis.platform.projection;

import cis.platform.projection.DocumentCollection.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Documents of one projection in memory, least recently used first, each as it is stored and as it is now. */
final class DocumentCache<D> {

    private final Map<String, Entry<D>> entries = new LinkedHashMap<>(256, 0.75f, true);
    private int changed;

    boolean contains(String id) {
        return entries.containsKey(id);
    }

    int size() {
        return entries.size();
    }

    int changedCount() {
        return changed;
    }

    /** Takes note of what is stored: null when there is none. */
    void loaded(String id, @Nullable StoredDocument<D> stored) {
        entries.put(id, new Entry<>(stored, stored));
    }

    /** @throws IllegalStateException unless it was loaded */
    @Nullable
    StoredDocument<D> current(String id) {
        Entry<D> entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("not loaded: " + id);
        }
        return entry.current;
    }

    void change(StoredDocument<D> next) {
        Entry<D> entry = entries.get(next.id());
        if (entry == null) {
            throw new IllegalStateException("not loaded: " + next.id());
        }
        if (!entry.isChanged()) {
            changed++;
        }
        entry.current = next;
    }

    /** The changed ones, those used longest ago first. */
    List<Entry<D>> oldestChanged(int atMost) {
        List<Entry<D>> oldest = new ArrayList<>(Math.min(atMost, changed));
        Iterator<Entry<D>> all = entries.values().iterator();
        while (oldest.size() < Math.min(atMost, changed) && all.hasNext()) {
            Entry<D> entry = all.next();
            if (entry.isChanged()) {
                oldest.add(entry);
            }
        }
        return oldest;
    }

    void written(Collection<Entry<D>> writtenEntries) {
        writtenEntries.forEach(entry -> entry.stored = entry.current);
        changed -= writtenEntries.size();
    }

    /** Forgets unchanged documents, those used longest ago first, until at most so many are left. */
    void shrinkTo(int most) {
        Iterator<Entry<D>> oldest = entries.values().iterator();
        while (entries.size() > most && oldest.hasNext()) {
            if (!oldest.next().isChanged()) {
                oldest.remove();
            }
        }
    }

    void clear() {
        entries.clear();
        changed = 0;
    }

    static final class Entry<D> {
        private @Nullable StoredDocument<D> stored;
        private @Nullable StoredDocument<D> current;

        Entry(@Nullable StoredDocument<D> stored, @Nullable StoredDocument<D> current) {
            this.stored = stored;
            this.current = current;
        }

        @SuppressWarnings("ReferenceEquality")
        boolean isChanged() {
            return stored != current;
        }

        Change<D> change() {
            return new Change<>(stored, Objects.requireNonNull(current));
        }
    }
}
