package cis.command.care;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How complaints are watched.
 *
 * @param tick between two looks for missed deadlines
 * @param settle how long a complaint is left alone after something has happened to it
 * @param deadlines of complaints that are filed or reopened from now on
 */
@ConfigurationProperties("cis.care")
record CareSettings(
        @DefaultValue("1m") Duration tick,
        @DefaultValue("10m") Duration settle,
        @DefaultValue Deadlines deadlines) {

    CareSettings {
        if (tick.isNegative() || tick.isZero()) {
            throw new IllegalArgumentException("cis.care.tick must be above 0");
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException("cis.care.settle must be 0 or more");
        }
    }

    /**
     * Calendar days from the day of receipt.
     *
     * @param version raise it when the days change; frozen into events
     * @param acknowledgeDays until the customer is told that the complaint has arrived
     * @param respondDays until the customer is answered
     */
    record Deadlines(
            @DefaultValue("1") String version,
            @DefaultValue("5") int acknowledgeDays,
            @DefaultValue("56") int respondDays) {}

    ComplaintDeadlinePolicy policy() {
        return new ComplaintDeadlinePolicy(deadlines.version(), deadlines.acknowledgeDays(), deadlines.respondDays());
    }
}
