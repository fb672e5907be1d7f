package cis.platform.projection;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What there is to measure of read models: how far, how far behind, what is stuck, how much at once. */
public final class ProjectionMetrics implements MeterBinder {

    private final ProjectionProcessor processor;
    private final DeadLetters deadLetters;

    public ProjectionMetrics(ProjectionProcessor processor, DeadLetters deadLetters) {
        this.processor = processor;
        this.deadLetters = deadLetters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cis.projections.position", processor, p -> p.status().position())
                .description("position up to which all read models are complete")
                .register(registry);
        Gauge.builder("cis.projections.head", processor, p -> p.status().head())
                .description("position of the last event")
                .register(registry);
        Gauge.builder("cis.projections.lag", processor, p -> p.status().lag())
                .description("events that read models have not applied yet")
                .register(registry);
        Gauge.builder("cis.projections.dead.letters", deadLetters, DeadLetters::count)
                .description("events that could not be applied, and those that wait behind them")
                .register(registry);
        DistributionSummary batches = DistributionSummary.builder("cis.projections.batch.size")
                .description("events applied together")
                .register(registry);
        processor.onBatch(batches::record);
    }
}
