package cis.query.time;

import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What time it is, and which day: now, or at the moment that the question is about. */
@Component
public class Today {

    private final Clock clock;
    private final ZoneId zone;

    public Today(Clock clock, @Value("${cis.zone:UTC}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return Moments.current().map(Moment::now).orElseGet(clock::instant);
    }

    public LocalDate date() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** In which days, months and years are meant. */
    public ZoneId zone() {
        return zone;
    }
}
