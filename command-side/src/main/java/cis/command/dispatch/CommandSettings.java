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
        @DefaultValue("10m") Duration cachedFor) {}
