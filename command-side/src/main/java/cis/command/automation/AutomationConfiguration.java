package cis.command.automation;

import cis.command.automation.AutomationStatus.State;
import cis.command.dispatch.CommandChannel;
import cis.command.dispatch.Consequences;
import cis.platform.event.EventLog;
import cis.platform.projection.TokenPositions;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processor of all automations there are, and who asks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AutomationSettings.class)
public class AutomationConfiguration {

    @Bean
    AutomationProcessor automationProcessor(
            EventStore events,
            EventLog log,
            TokenPositions positions,
            TokenStore tokens,
            ObjectProvider<Automation<?>> automations,
            CommandChannel channel,
            AutomationSettings settings) {
        List<Automation<?>> all = automations.stream().toList();
        return new AutomationProcessor(events, log, positions, tokens, all, channel::deliver, settings);
    }

    /** Registered as Axon's own processors are: started, stopped and listed with them. */
    @Bean
    ConfigurerModule automationsAsEventProcessor(AutomationProcessor processor) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(configuration -> processor)
                .assignHandlerInstancesMatching(AutomationProcessor.NAME, processor::equals)
                .registerEventProcessor(AutomationProcessor.NAME, (name, configuration, invoker) -> processor);
    }

    @Bean
    Consequences consequences(AutomationProcessor processor, EventLog log) {
        return new FollowedConsequences(processor.positions(), log);
    }

    @Bean
    AutomationMetrics automationMetrics(AutomationProcessor processor) {
        return new AutomationMetrics(processor);
    }

    /** Parked customers are told and do not make everybody wait for readiness. */
    @Bean("automationsHealthIndicator")
    HealthIndicator automationsHealth(AutomationProcessor processor) {
        return () -> {
            AutomationStatus status = processor.status();
            return (status.state() == State.STOPPED ? Health.outOfService() : Health.up())
                    .withDetail("state", status.state())
                    .withDetail("handled", status.handled())
                    .withDetail("behind", status.behind())
                    .withDetail("parkedCustomers", status.parkedCustomers())
                    .withDetail("parkedEvents", status.parkedEvents())
                    .build();
        };
    }
}
