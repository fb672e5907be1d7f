package cis.standalone.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: the keys of all documents in order. A document has one key for each element where a field holds an
 * array; an empty array and a missing field count as null. Its collection holds the lock.
 */
final class OrderedIndex extends Index<Integer> {

    private final List<String> paths;
    private final boolean[] ascending;
    private final boolean sparse;
    private final NavigableSet<IndexEntry> entries;
    private boolean arrays;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        // The library removes a document by the position that an index names, unless the index is sparse.
        super(name, keys, true);
        this.sparse = sparse;
        this.paths = keys.stream().map(IndexKey::getKey).toList();
        this.ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        this.entries = new TreeSet<>(IndexEntry.order(ascending));
    }

    List<String> paths() {
        return paths;
    }

    boolean isAscending(int field) {
        return ascending[field];
    }

    /** Whether any document ever had an array in one of the fields. */
    boolean hasArrays() {
        return arrays;
    }

    NavigableSet<IndexEntry> between(IndexEntry low, IndexEntry high) {
        return IndexEntry.order(ascending).compare(low, high) > 0
                ? Collections.emptyNavigableSet()
                : entries.subSet(low, true, high, true);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (arraysIn(valuesOf(document)) > 1) {
            getKeyValues(document); // refuses parallel arrays, as MongoDB does
        }
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        for (@Nullable Object[] key : keysOf(document)) {
            entries.add(IndexEntry.of(key, position));
        }
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        checkAdd(newDocument, collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        if (!Arrays.equals(valuesOf(oldDocument), valuesOf(newDocument))) {
            remove(oldDocument, position);
            add(newDocument, position, collection);
        }
    }

    void remove(Document document, int position) {
        for (@Nullable Object[] key : keysOf(document)) {
            entries.remove(IndexEntry.of(key, position));
        }
    }

    @Override
    public void drop() {
        entries.clear();
    }

    /** Says nothing: {@link IndexedCollection} removes the entries when it removes the document. */
    @Override
    public @Nullable Integer remove(Document document) {
        return null;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return null;
    }

    /** Never, by itself: {@link IndexPlan} decides. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public Document toIndexDescription() {
        Document description = super.toIndexDescription();
        description.put("sparse", sparse);
        return description;
    }

    private List<@Nullable Object[]> keysOf(Document document) {
        @Nullable Object[] values = valuesOf(document);
        if (arraysIn(values) == 0) {
            return List.<@Nullable Object[]>of(values);
        }
        arrays = true;
        List<@Nullable Object[]> keys = new ArrayList<>();
        keys.add(values);
        for (int field = 0; field < values.length; field++) {
            if (values[field] instanceof Collection<?> elements) {
                keys = multiply(keys, field, elements);
            }
        }
        return keys;
    }

    private static List<@Nullable Object[]> multiply(List<@Nullable Object[]> keys, int field, Collection<?> elements) {
        List<@Nullable Object[]> multiplied = new ArrayList<>();
        for (@Nullable Object[] key : keys) {
            for (Object element : elements.isEmpty() ? Arrays.asList((Object) null) : elements) {
                @Nullable Object[] next = key.clone();
                next[field] = orNull(element);
                multiplied.add(next);
            }
        }
        return multiplied;
    }

    private @Nullable Object[] valuesOf(Document document) {
        @Nullable Object[] values = new Object[paths.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = orNull(value(document, paths.get(i)));
        }
        return values;
    }

    /** A plain name needs none of the library's parsing of paths, which costs more than all else here. */
    private static @Nullable Object value(Document document, String path) {
        return path.indexOf('.') < 0
                ? document.getOrMissing(path)
                : Utils.getSubdocumentValueCollectionAware(document, path);
    }

    private static int arraysIn(@Nullable Object[] values) {
        int count = 0;
        for (Object value : values) {
            if (value instanceof Collection) {
                count++;
            }
        }
        return count;
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value instanceof Missing ? null : value;
    }
}
