package cis.query.event;

import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.TokenPositions;
import cis.query.web.StreamedAnswer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Events as they happen, as server-sent events (HTML, 9.2). The store wakes it; what it tells is read from history, so
 * that nothing is left out between what was and what comes.
 */
final class EventFeed implements StreamedAnswer {

    private static final int PAGE = 500;
    private static final int BUFFER = 1 << 14;

    private final EventLog log;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final TokenPositions tokens;
    private final OpenStreams streams;
    private final Duration heartbeat;
    private final LongSupplier nanoTime;
    private EventQuery query;

    /** @param query what to tell, after which position */
    EventFeed(
            EventLog log,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenPositions tokens,
            OpenStreams streams,
            Duration heartbeat,
            LongSupplier nanoTime,
            EventQuery query) {
        this.log = log;
        this.source = source;
        this.tokens = tokens;
        this.streams = streams;
        this.heartbeat = heartbeat;
        this.nanoTime = nanoTime;
        this.query = query;
    }

    @Override
    public String contentType() {
        return "text/event-stream;charset=UTF-8";
    }

    /** Proxies must not collect what is meant to arrive at once. */
    @Override
    public Map<String, String> headers() {
        return Map.of("X-Accel-Buffering", "no");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        streams.listen(() -> listen(new BufferedOutputStream(out, BUFFER)));
    }

    private void listen(OutputStream out) throws IOException, InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> woken = source.openStream(tokens.tokenAt(log.head()))) {
            write(out, "retry: 3000\n\n");
            out.flush();
            long told = nanoTime.getAsLong();
            while (true) {
                if (tell(out)) {
                    told = nanoTime.getAsLong();
                }
                long left = heartbeat.toNanos() - (nanoTime.getAsLong() - told);
                if (left <= 0 || !woken.hasNextAvailable(millis(left), TimeUnit.MILLISECONDS)) {
                    write(out, ": here\nid: " + query.after() + "\n\n");
                    out.flush();
                    told = nanoTime.getAsLong();
                }
                while (woken.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                    woken.nextAvailable();
                }
            }
        }
    }

    /** Everything there is by now; says whether there was something. */
    private boolean tell(OutputStream out) throws IOException, InterruptedException {
        boolean told = false;
        long head;
        long reached;
        do {
            head = log.head();
            List<RecordedEvent> page = log.read(query);
            for (RecordedEvent event : page) {
                write(out, "id: " + event.position() + "\nevent: " + event.type() + "\ndata: ");
                out.write(EventLines.json(event));
                write(out, "\n\n");
                told = true;
            }
            reached = page.isEmpty() ? head : page.getLast().position();
            query = query.between(reached, null);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } while (reached < head);
        if (told) {
            out.flush();
        }
        return told;
    }

    static int page() {
        return PAGE;
    }

    private static int millis(long nanos) {
        return (int) Math.max(1, Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), Integer.MAX_VALUE));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
