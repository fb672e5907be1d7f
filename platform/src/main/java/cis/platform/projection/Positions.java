package cis.platform.projection;

import java.time.Duration;

/** How far the read models have come. */
public interface Positions {

    /** Position up to which every read model has applied every event. */
    long applied();

    /** Waits until {@link #applied()} reaches the position, at most that long; says whether it did. */
    boolean await(long position, Duration atMost) throws InterruptedException;
}
