package cis.command.customer;

import cis.platform.event.EventLog;
import java.time.Clock;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the facts about customers known to command handlers. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    CustomerLookup customerLookup(EventLog events, Clock clock) {
        return new CustomerLookup(events, clock);
    }

    @Bean
    ParameterResolverFactory closingParameters(ObjectProvider<ClosingCheck> checks) {
        return new ClosingParameters(checks.orderedStream().toList());
    }

    @Bean
    ParameterResolverFactory customerParameters(CustomerLookup customers) {
        return new CustomerParameters(customers);
    }
}
