package cis.command.http;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.platform.json.JsonRules;
import cis.platform.web.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run over the lines of a batch. The caller's thread reads, workers decide, one more thread writes the results in
 * the order of the lines. Lines read and not yet answered are bounded by number and by size; a stream that breaks on
 * either side stops what has not begun.
 */
final class Batch {
    private static final int MAX_PENDING_BYTES = 16 * 1024 * 1024;
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonRules.http();

    private final BatchLineHandler handler;
    private final RequestContext context;
    private final int maxLineBytes;
    private final BlockingQueue<CompletableFuture<BatchResult>> window;
    private final Lanes lanes;
    private final CustomersOfLines customers;
    private final Semaphore bytes = new Semaphore(MAX_PENDING_BYTES);
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean read;

    Batch(BatchLineHandler handler, RequestContext context, Executor workers, int maxLineBytes, int windowLines) {
        this.handler = handler;
        this.context = context;
        this.lanes = new Lanes(workers);
        this.customers = handler.customers(context);
        this.maxLineBytes = maxLineBytes;
        this.window = new ArrayBlockingQueue<>(windowLines);
    }

    /** @throws IOException when either stream breaks */
    void run(InputStream input, OutputStream output) throws IOException, InterruptedException {
        CompletableFuture<Void> written = new CompletableFuture<>();
        Thread writer = Thread.ofPlatform().name("batch-writer").start(() -> write(output, written));
        try {
            readAll(new BoundedLines(input, maxLineBytes));
            read = true;
        } finally {
            stopped = stopped || !read;
            awaitEnd(writer);
        }
        if (written.isCompletedExceptionally()) {
            throw new IOException("the caller no longer reads");
        }
    }

    /** Waits as long as answers are written; a caller who takes none for {@link #IDLE} is given up. */
    private void awaitEnd(Thread writer) throws InterruptedException {
        long seen = answers.get();
        while (!writer.join(IDLE)) {
            stopped = stopped || answers.get() == seen;
            seen = answers.get();
        }
    }

    private void readAll(BoundedLines lines) throws IOException, InterruptedException {
        long number = 0;
        while (!stopped && next(lines, number + 1)) {
            number++;
            byte[] content = lines.content();
            if (lines.isTooLong()) {
                enqueue(done(handler.refused(number, new CommandRejected(GeneralError.BODY_TOO_LARGE))));
            } else if (!isBlank(content)) {
                enqueue(begin(number, content));
            }
        }
    }

    /** A body that is not what it says it is ends here; what came before is answered. */
    private boolean next(BoundedLines lines, long number) throws IOException, InterruptedException {
        try {
            return lines.next();
        } catch (CommandRejected malformed) {
            enqueue(done(handler.refused(number, malformed)));
            return false;
        }
    }

    private CompletableFuture<BatchResult> begin(long number, byte[] content) throws InterruptedException {
        BatchLine line;
        try {
            line = handler.parse(content);
        } catch (CommandRejected refused) {
            return done(handler.refused(number, refused));
        }
        int size = Math.min(content.length, MAX_PENDING_BYTES);
        while (!bytes.tryAcquire(size, TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopped) {
                return done(unanswered(number));
            }
        }
        Supplier<BatchResult> task = () -> stopped ? unanswered(number) : handler.handle(number, line, context);
        CompletableFuture<BatchResult> result = lanes.begin(customers.keys(line), task);
        customers.linking(line, result);
        return result.whenComplete((done, failure) -> bytes.release(size));
    }

    private void enqueue(CompletableFuture<BatchResult> result) throws InterruptedException {
        boolean taken = false;
        while (!stopped && !taken) {
            taken = window.offer(result, TICK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write(OutputStream output, CompletableFuture<Void> written) {
        try {
            while (!stopped) {
                CompletableFuture<BatchResult> next = window.poll();
                if (next == null) {
                    output.flush();
                    next = window.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                }
                if (next != null) {
                    output.write(JSON.writeValueAsBytes(result(next, output)));
                    output.write('\n');
                    answers.incrementAndGet();
                } else if (read && window.isEmpty()) {
                    break;
                }
            }
            written.complete(null);
        } catch (IOException | RuntimeException | ExecutionException e) {
            stopped = true;
            written.completeExceptionally(e);
        } catch (InterruptedException e) {
            stopped = true;
            written.completeExceptionally(e);
            Thread.currentThread().interrupt();
        }
    }

    private BatchResult result(CompletableFuture<BatchResult> next, OutputStream output)
            throws IOException, InterruptedException, ExecutionException {
        if (!next.isDone()) {
            output.flush();
        }
        while (true) {
            try {
                return next.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (stopped) {
                    throw new IOException("stopped", e);
                }
            }
        }
    }

    private BatchResult unanswered(long number) {
        return handler.refused(number, new CommandRejected(GeneralError.TOO_MANY_REQUESTS));
    }

    private static CompletableFuture<BatchResult> done(BatchResult result) {
        return CompletableFuture.completedFuture(result);
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\r' && character != '\t') {
                return false;
            }
        }
        return true;
    }
}
