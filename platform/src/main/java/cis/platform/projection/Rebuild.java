package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds all read models from the first event on. Each event is decoded once; documents are folded in memory and written
 * when they have not been touched for long, so that a document which a thousand events change is written a few times.
 */
public final class Rebuild {

    /** Changed documents that one projection keeps in memory. */
    private static final int MAX_CHANGED = 20_000;

    private static final int MAX_CACHED = 30_000;
    private static final int WRITTEN_AT_ONCE = 5_000;
    private static final int PAGE = 2_000;
    private static final Duration PAGE_READ_WITHIN = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ProjectionGroup group;
    private final EventLog log;
    private final Set<ProjectionWriter<?>> failed = ConcurrentHashMap.newKeySet();

    public Rebuild(ProjectionGroup group, EventLog log) {
        this.group = group;
        this.log = log;
    }

    /**
     * Empties the read models and builds them up to the position that was the head when this began.
     *
     * @param stopped asked between pages; what is not built then stays unfinished
     * @return position of the last event applied
     */
    public long run(Consumer<RebuildProgress> progress, BooleanSupplier stopped) {
        group.deadLetters().discarded().read(log);
        group.reset();
        failed.clear();
        long head = log.head();
        long reached = foldAll(head, progress, stopped);
        if (!failed.isEmpty()) {
            applyAgain(reached);
        }
        group.exclusively(() -> group.reached(reached));
        return reached;
    }

    private long foldAll(long head, Consumer<RebuildProgress> progress, BooleanSupplier stopped) {
        long started = System.nanoTime();
        long position = 0;
        long events = 0;
        CompletableFuture<List<RecordedEvent>> next = readAfter(0, head);
        while (position < head && !stopped.getAsBoolean()) {
            List<RecordedEvent> page = page(next);
            if (page.isEmpty()) {
                break;
            }
            position = page.getLast().position();
            next = readAfter(position, head);
            group.exclusively(() -> group.onEach(working(), writer -> fold(writer, page)));
            events += page.size();
            progress.accept(new RebuildProgress(position, head, events, Duration.ofNanos(System.nanoTime() - started)));
        }
        group.exclusively(() -> group.onEach(working(), writer -> guarded(writer, () -> writeAll(writer))));
        return position;
    }

    private CompletableFuture<List<RecordedEvent>> readAfter(long position, long head) {
        if (position >= head) {
            return CompletableFuture.completedFuture(List.of());
        }
        return CompletableFuture.supplyAsync(() -> log.read(EventQuery.allAfter(position, PAGE)).stream()
                .filter(event -> event.position() <= head)
                .toList());
    }

    private static List<RecordedEvent> page(CompletableFuture<List<RecordedEvent>> reading) {
        try {
            return reading.get(PAGE_READ_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the event log did not answer within " + PAGE_READ_WITHIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    private List<ProjectionWriter<?>> working() {
        List<ProjectionWriter<?>> working = new ArrayList<>(group.writers());
        working.removeAll(failed);
        return working;
    }

    private void fold(ProjectionWriter<?> writer, List<RecordedEvent> page) {
        guarded(writer, () -> {
            writer.fold(page);
            boolean written = true;
            while (written && writer.changedCount() > MAX_CHANGED) {
                written = writer.write(WRITTEN_AT_ONCE);
            }
            writer.shrinkCacheTo(MAX_CACHED);
            return written;
        });
    }

    private static boolean writeAll(ProjectionWriter<?> writer) {
        boolean written = true;
        while (written && writer.changedCount() > 0) {
            written = writer.write(WRITTEN_AT_ONCE);
        }
        writer.shrinkCacheTo(0);
        return written;
    }

    /** A projection that fails here loses what it has in memory, and is applied again in the careful way. */
    private void guarded(ProjectionWriter<?> writer, BooleanSupplier work) {
        boolean worked = false;
        try {
            worked = work.getAsBoolean();
        } catch (DocumentFormatException e) {
            LOG.warn("{} has a document that cannot be stored: {}", writer.name(), e.getMessage());
        }
        if (!worked) {
            failed.add(writer);
            writer.discard();
        }
    }

    private void applyAgain(long reached) {
        List<ProjectionWriter<?>> again = List.copyOf(failed);
        long position = 0;
        while (position < reached) {
            List<RecordedEvent> page = page(readAfter(position, reached));
            position = page.getLast().position();
            group.exclusively(() -> group.onEach(again, writer -> writer.apply(page)));
        }
    }
}
