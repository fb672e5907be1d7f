package cis.command.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the way of a command.
 *
 * @param timeout longest wait for an answer; then the outcome is unknown
 * @param concurrent commands under way at once
 * @param queueTimeout longest wait for a place among them; then 429
 * @param maxBodyBytes of one command
 * @param batchWorkers commands of all batches under way at once
 * @param batchWindow lines of one batch read ahead of the answers written
 * @param snapshotEvery events of an aggregate after which a snapshot is taken
 * @param cachedAggregates aggregates kept in memory
 * @param cachedFor time without use after which an aggregate leaves memory
 */
@ConfigurationProperties("cis.commands")
public record CommandSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("256") int concurrent,
        @DefaultValue("5s") Duration queueTimeout,
        @DefaultValue("1048576") int maxBodyBytes,
        @DefaultValue("16") int batchWorkers,
        @DefaultValue("4096") int batchWindow,
        @DefaultValue("100") int snapshotEvery,
        @DefaultValue("20000") int cachedAggregates,
        @DefaultValue("10m") Duration cachedFor) {

    /** Zero makes sense for waiting and for keeping in memory, and for nothing else. */
    public CommandSettings {
        atLeast(1, timeout.toMillis(), "timeout");
        atLeast(1, concurrent, "concurrent");
        atLeast(0, queueTimeout.toMillis(), "queue-timeout");
        atLeast(1, maxBodyBytes, "max-body-bytes");
        atLeast(1, batchWorkers, "batch-workers");
        atLeast(1, batchWindow, "batch-window");
        atLeast(1, snapshotEvery, "snapshot-every");
        atLeast(0, cachedAggregates, "cached-aggregates");
        atLeast(1, cachedFor.toMillis(), "cached-for");
    }

    private static void atLeast(long least, long value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("cis.commands." + name + " must be at least " + least);
        }
    }
}
