package cis.command.automation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of automations.
 *
 * @param threads customers whose events are handled at the same time
 * @param underWay events read and not yet handled, at most; the stream waits then
 * @param parked events of customers whose automation fails, at most; everybody waits then
 * @param firstPause after a failure that nobody foresaw, doubled each time
 * @param longestPause between such attempts
 */
@ConfigurationProperties("cis.automations")
public record AutomationSettings(
        @DefaultValue("16") int threads,
        @DefaultValue("1000") int underWay,
        @DefaultValue("10000") int parked,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {}
