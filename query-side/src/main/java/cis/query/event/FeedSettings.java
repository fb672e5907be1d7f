package cis.query.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what is streamed out.
 *
 * @param listeners to events as they happen, at once; each holds a thread of the server
 * @param heartbeat after so long without an event a listener is told that the line is open
 * @param exports under way at once
 */
@ConfigurationProperties("cis.feed")
record FeedSettings(
        @DefaultValue("20") int listeners,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("4") int exports) {}
