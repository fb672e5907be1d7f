package cis.command.catalogue;

import cis.platform.event.EventLog;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes products known to command handlers. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    ProductLookup productLookup(EventLog events) {
        return new ProductLookup(events);
    }

    @Bean
    ParameterResolverFactory productParameters(ProductLookup products) {
        return new ProductParameters(products);
    }

    /** Subscribers hear of events once they are durable, and before their command is answered. */
    @Bean
    InitializingBean productsAppended(EventStore eventStore, ProductLookup products) {
        return () -> eventStore.subscribe(products::appended);
    }
}
