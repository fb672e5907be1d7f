package cis.command.care;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What there is to measure of deadlines: how many are watched, and for how long nobody has looked. */
record ClockMetrics(ComplaintClock clock, DeadlineWatch watch) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cis.complaints.deadlines", watch, DeadlineWatch::watched)
                .description("deadlines of open complaints that the company owes")
                .register(registry);
        Gauge.builder("cis.complaints.looked", clock, ComplaintClock::secondsSinceLook)
                .description("time since deadlines were looked at to the end")
                .baseUnit("seconds")
                .register(registry);
    }
}
