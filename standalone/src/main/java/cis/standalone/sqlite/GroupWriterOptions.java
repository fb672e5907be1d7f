package cis.standalone.sqlite;

import java.time.Duration;

/**
 * Limits of a {@link GroupWriter}.
 *
 * @param queueCapacity work items waiting at most
 * @param groupSize work items in one transaction at most
 * @param patience how long a caller waits, first for a place in the queue, then for the outcome
 * @param probeEvery how long after a failure the file is tried again
 */
public record GroupWriterOptions(int queueCapacity, int groupSize, Duration patience, Duration probeEvery) {

    public static final GroupWriterOptions DEFAULT =
            new GroupWriterOptions(4_096, 512, Duration.ofSeconds(30), Duration.ofMillis(500));
}
