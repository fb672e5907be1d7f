package cis.command.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What there is to measure of automations: how far, how far behind, what is stuck. */
final class AutomationMetrics implements MeterBinder {

    private final AutomationProcessor processor;

    AutomationMetrics(AutomationProcessor processor) {
        this.processor = processor;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cis.automations.position", processor, p -> p.status().handled())
                .description("position up to which automations have handled everything")
                .register(registry);
        Gauge.builder("cis.automations.behind", processor, p -> p.status().behind())
                .description("events that automations have not handled yet")
                .register(registry);
        Gauge.builder(
                        "cis.automations.parked.customers",
                        processor,
                        p -> p.status().parkedCustomers())
                .description("customers whose events wait because one of them cannot be handled")
                .register(registry);
        Gauge.builder(
                        "cis.automations.parked.events",
                        processor,
                        p -> p.status().parkedEvents())
                .description("events that wait for that")
                .register(registry);
    }
}
