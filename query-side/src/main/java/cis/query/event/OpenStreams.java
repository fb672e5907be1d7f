package cis.query.event;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is being streamed out, each on the thread of its request: so many at once, and none any more when CIS stops. That
 * comes before the server waits for its requests to end.
 */
@Component
final class OpenStreams implements SmartLifecycle {

    private final Semaphore listeners;
    private final Semaphore exports;
    private final Set<Thread> open = new HashSet<>();
    private boolean running;

    OpenStreams(FeedSettings settings) {
        this.listeners = new Semaphore(settings.listeners());
        this.exports = new Semaphore(settings.exports());
    }

    /** Writes an answer; interrupted when it is time to end. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Ended by a stop, it throws: half an export must not look like a whole one.
     *
     * @throws CommandRejected as for a store that is unavailable, which the caller hears if nothing has been sent yet
     */
    void export(Writing writing) throws IOException {
        try {
            run(writing, exports);
        } catch (InterruptedException e) {
            throw new CommandRejected(GeneralError.STORE_UNAVAILABLE);
        }
    }

    /** Ended by a stop, it returns: a listener comes back by itself. */
    void listen(Writing writing) throws IOException {
        try {
            run(writing, listeners);
        } catch (InterruptedException e) {
            return;
        }
    }

    private void run(Writing writing, Semaphore places) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        try {
            enter();
            writing.run();
        } catch (RuntimeException e) {
            if (isInterruptedByStop()) {
                throw (InterruptedException) new InterruptedException("CIS stops").initCause(e);
            }
            throw e;
        } finally {
            leave();
            places.release();
        }
    }

    /** Whoever waits for a connection, say, may turn the interruption into a failure of its own. */
    private synchronized boolean isInterruptedByStop() {
        return !running && Thread.currentThread().isInterrupted();
    }

    private synchronized void enter() {
        if (!running) {
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        open.add(Thread.currentThread());
    }

    /** The thread goes on to other requests: it must not keep an interruption that was meant for this one. */
    private synchronized void leave() {
        if (open.remove(Thread.currentThread()) && !running) {
            Thread.interrupted();
        }
    }

    synchronized int size() {
        return open.size();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        open.forEach(Thread::interrupt);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
