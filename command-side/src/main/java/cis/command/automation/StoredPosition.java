package cis.command.automation;

import cis.platform.event.TemporarilyUnavailable;
import cis.platform.projection.TokenPositions;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the automations go on after a start. Written once a second at most, or after a thousand events that they had to
 * do with: what is handled again after a crash changes nothing. Without it they begin at the first event.
 */
final class StoredPosition {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPosition.class);
    private static final int SEGMENT = 0;
    private static final long WRITE_EVERY = Duration.ofSeconds(1).toNanos();
    private static final long CLAIM_EVERY = Duration.ofSeconds(5).toNanos();
    private static final int MOST_REPEATED = 1_000;

    private final String processor;
    private final TokenStore store;
    private final TokenPositions tokens;
    private final LongSupplier nanoTime;
    private long stored;
    private long storedAt;

    StoredPosition(String processor, TokenStore store, TokenPositions tokens, LongSupplier nanoTime) {
        this.processor = processor;
        this.store = store;
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    /**
     * @param head position of the last event there is
     * @throws UnableToClaimTokenException when another process has it
     */
    long read(long head) {
        if (store.fetchSegments(processor).length == 0) {
            store.initializeTokenSegments(processor, 1);
        }
        stored = position(head);
        storedAt = nanoTime.getAsLong();
        return stored;
    }

    private long position(long head) {
        try {
            TrackingToken token = store.fetchToken(processor, SEGMENT);
            long position = token == null ? 0 : tokens.position(token);
            if (position >= 0 && position <= head) {
                return position;
            }
            LOG.warn("{} were at {}, where there is no event, and begin at the first one", processor, position);
            return 0;
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof TemporarilyUnavailable) {
                throw e;
            }
            LOG.warn("{} cannot read where they were, and begin at the first event", processor, e);
            return 0;
        }
    }

    /**
     * Also says now and then that this process is still there.
     *
     * @param handledSince events with consequences that were handled since the last write
     * @return whether it was written
     * @throws UnableToClaimTokenException when another process has it now
     */
    boolean writeIfDue(long position, int handledSince) {
        long since = nanoTime.getAsLong() - storedAt;
        if (position == stored) {
            if (since >= CLAIM_EVERY) {
                storedAt = nanoTime.getAsLong();
                store.extendClaim(processor, SEGMENT);
            }
            return false;
        }
        return (since >= WRITE_EVERY || handledSince >= MOST_REPEATED) && write(position);
    }

    /** At the end; others may go on from there. */
    void writeLast(long position) {
        try {
            if (position != stored) {
                write(position);
            }
            store.releaseClaim(processor, SEGMENT);
        } catch (UnableToClaimTokenException e) {
            LOG.info("{} are with another process already", processor);
        }
    }

    /** A position that is not written costs a repetition at the next start. */
    private boolean write(long position) {
        storedAt = nanoTime.getAsLong();
        try {
            store.storeToken(tokens.tokenAt(position), processor, SEGMENT);
            stored = position;
            return true;
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("the position of {} could not be written: {}", processor, e.toString());
            return false;
        }
    }
}
