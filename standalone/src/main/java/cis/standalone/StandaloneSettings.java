package cis.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lie, whose calendar counts, and how long a question waits.
 *
 * @param data directory of events.db, keys.db and master.key; made when it is not there
 * @param zone in which a day, a month and a year are meant
 * @param readTimeout longest wait for one answer of MongoDB to a question
 */
@ConfigurationProperties("cis")
public record StandaloneSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("5s") Duration readTimeout) {}
