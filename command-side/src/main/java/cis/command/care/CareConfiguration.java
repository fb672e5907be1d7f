package cis.command.care;

import cis.command.billing.document.BillingDocuments;
import cis.command.customer.ClosingCheck;
import cis.command.dispatch.CommandChannel;
import cis.command.dispatch.References;
import cis.platform.directory.ComplaintNumbers;
import cis.platform.event.EventLog;
import java.time.Clock;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaints and feedback need of elsewhere, what others ask about complaints, and the clock of deadlines. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CareSettings.class)
class CareConfiguration {

    @Bean
    ParameterResolverFactory careParameters(
            CareSettings settings, Clock clock, ComplaintNumbers numbers, EventLog events, BillingDocuments documents) {
        CareTerms terms = new CareTerms(clock.getZone(), settings.policy());
        return new CareParameters(terms, numbers, new FirstEvents(events), documents);
    }

    @Bean
    References disputedComplaints(EventLog events, BillingDocuments documents) {
        return new DisputedComplaints(new FirstEvents(events), documents);
    }

    @Bean
    ClosingCheck openComplaints(EventLog events) {
        return new OpenComplaints(events);
    }

    @Bean
    DeadlineWatch deadlineWatch(EventLog events, Clock clock, CareSettings settings, CommandChannel channel) {
        return new DeadlineWatch(events, clock, settings.settle(), channel::deliver);
    }

    @Bean
    ComplaintClock complaintClock(DeadlineWatch watch, CareSettings settings) {
        return new ComplaintClock(watch::look, settings.tick(), System::nanoTime);
    }

    @Bean
    ClockMetrics complaintClockMetrics(ComplaintClock clock, DeadlineWatch watch) {
        return new ClockMetrics(clock, watch);
    }
}
