package cis.query;

import cis.api.operation.OperationError;
import cis.platform.event.EventLog;
import cis.platform.projection.Pasts;
import cis.platform.web.ErrorCodes;
import cis.query.time.Today;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * All projections, query handlers and controllers of the query side. The launcher gives it {@code EventLog},
 * {@code Positions}, {@code ReadModels}, {@code ProjectionOperations}, {@code DeadLetterOperations}, {@code QueryGateway},
 * {@code CommandGateway} and a {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryConfiguration {

    @Bean
    ErrorCodes operationErrors() {
        return ErrorCodes.of(OperationError.class);
    }

    /** For the launcher's {@code ReadModels}. */
    @Bean
    Pasts pasts(EventLog log, Today today) {
        return new Pasts(log, today.zone());
    }
}
