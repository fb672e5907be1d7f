package cis.command;

import cis.api.billing.BillingError;
import cis.api.care.CareError;
import cis.api.catalogue.CatalogueError;
import cis.api.customer.CustomerError;
import cis.api.sales.SalesError;
import cis.command.automation.AutomationConfiguration;
import cis.command.dispatch.DispatchConfiguration;
import cis.command.http.CommandWebConfiguration;
import cis.platform.web.ErrorCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The command side, whole. It needs from outside: an {@code EventStore}, an {@code EventLog}, an
 * {@code IdentityDirectory}, {@code CustomerNumbers}, {@code ComplaintNumbers}, a {@code TokenStore}, {@code TokenPositions}, a {@code Clock} in the zone {@code cis.zone}, a
 * {@code KeyedHash} named {@code requestHash}, and the configuration of {@code cis.platform.web}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "cis.command.customer",
    "cis.command.sales",
    "cis.command.billing",
    "cis.command.catalogue",
    "cis.command.care",
    "cis.command.operation"
})
@Import({DispatchConfiguration.class, AutomationConfiguration.class, CommandWebConfiguration.class})
public class CommandSideConfiguration {

    @Bean
    ErrorCodes customerErrors() {
        return ErrorCodes.of(CustomerError.class);
    }

    @Bean
    ErrorCodes salesErrors() {
        return ErrorCodes.of(SalesError.class);
    }

    @Bean
    ErrorCodes billingErrors() {
        return ErrorCodes.of(BillingError.class);
    }

    @Bean
    ErrorCodes careErrors() {
        return ErrorCodes.of(CareError.class);
    }

    @Bean
    ErrorCodes catalogueErrors() {
        return ErrorCodes.of(CatalogueError.class);
    }
}
