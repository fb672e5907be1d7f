package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ServedCollections.Served;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projection folded from the log into a collection of its own, beside the one that is served. It remembers of each
 * document what the fold came to. Used by one thread.
 */
final class Shadow<D> {

    private static final int MAX_CHANGED = 10_000;
    private static final int MAX_CACHED = 20_000;
    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final int PAGE = 250;
    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    private final Projected<D> projected;
    private final EventLog log;
    private final DocumentCollection<D> documents;
    private final ProjectionWriter<D> writer;
    private final Map<String, StoredHash> hashes = new HashMap<>();
    private long position;
    /** Whether it can be folded in memory: no event has made a document that cannot be stored. */
    private boolean isFolding = true;

    private Shadow(Projected<D> projected, EventLog log, String collection, long position) {
        this.projected = projected;
        this.log = log;
        this.position = position;
        documents = projected.collection(collection);
        documents.onWritten(
                document -> hashes.put(document.getString(DocumentFormat.ID).getValue(), StoredHash.of(document)));
        writer = projected.writerOf(documents);
    }

    static <D> Shadow<D> empty(Projected<D> projected, EventLog log, String collection) {
        Shadow<D> shadow = new Shadow<>(projected, log, collection, 0);
        shadow.begin();
        return shadow;
    }

    /** Goes on with a collection that holds everything up to the position. */
    static <D> Shadow<D> of(Projected<D> projected, EventLog log, String collection, long position) {
        return new Shadow<>(projected, log, collection, position);
    }

    private void begin() {
        writer.dropDocuments();
        writer.createIndexes();
        hashes.clear();
        position = 0;
    }

    long position() {
        return position;
    }

    DocumentCollection<D> documents() {
        return documents;
    }

    ProjectionWriter<D> writer() {
        return writer;
    }

    Projected<D> projected() {
        return projected;
    }

    /** What the fold came to, by the ids of its documents. */
    Map<String, StoredHash> hashes() {
        return hashes;
    }

    /**
     * Folds in memory, as far as there is room, everything up to the position, and writes it.
     *
     * @throws OperationCancelled between two pages
     */
    void foldTo(long target, OperationControl control) throws InterruptedException {
        while (isFolding && position < target) {
            control.during(() -> isFolding = fold(page(target, control)));
        }
        while (isFolding && writer.changedCount() > 0) {
            control.during(() -> isFolding = storable(() -> writer.write(WRITTEN_AT_ONCE)));
        }
        if (!isFolding) {
            LOG.info("{} is folded again, event by event where it must be", writer.name());
            begin();
            while (position < target) {
                control.during(() -> writer.apply(page(target, control)));
            }
        }
    }

    private boolean fold(List<RecordedEvent> page) {
        return storable(() -> {
            writer.fold(page);
            boolean written = true;
            while (written && writer.changedCount() > MAX_CHANGED) {
                written = writer.write(WRITTEN_AT_ONCE);
            }
            writer.shrinkCacheTo(MAX_CACHED);
            return written;
        });
    }

    private static boolean storable(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DocumentFormatException e) {
            return false;
        }
    }

    /**
     * Applies what has come since, at once.
     *
     * @return ids of the documents that it may have changed
     */
    Set<String> follow(long target, OperationControl control) {
        Set<String> touched = new HashSet<>();
        while (position < target) {
            List<RecordedEvent> page = page(target, control);
            writer.apply(page);
            page.forEach(event -> touched.addAll(documentsOf(event)));
        }
        return touched;
    }

    /** To be called while nothing is applied, and this is level. */
    void serveAs(Served served) {
        documents.onWritten(document -> {});
        projected.serve(writer, served);
    }

    private Set<String> documentsOf(RecordedEvent event) {
        try {
            return projected.projection().documentIds(event.payload(), EventContext.of(event));
        } catch (RuntimeException e) {
            return Set.of();
        }
    }

    /** The next events, and the position behind them. */
    private List<RecordedEvent> page(long target, OperationControl control) {
        List<RecordedEvent> page = log.read(EventQuery.allAfter(position, PAGE)).stream()
                .filter(event -> event.position() <= target)
                .toList();
        position = page.isEmpty() ? target : page.getLast().position();
        control.applied(page.size(), position);
        return page;
    }
}
