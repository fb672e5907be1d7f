package cis.query;

import cis.platform.event.EventLog;
import cis.platform.projection.Pasts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * All projections, query handlers and controllers of the query side. The launcher gives it {@code EventLog},
 * {@code Positions}, {@code ReadModels}, {@code QueryGateway} and a {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryConfiguration {

    /** For the launcher's {@code ReadModels}. */
    @Bean
    Pasts pasts(EventLog log) {
        return new Pasts(log);
    }
}
