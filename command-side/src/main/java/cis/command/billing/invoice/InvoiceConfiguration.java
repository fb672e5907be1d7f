package cis.command.billing.invoice;

import cis.command.billing.document.BillingDocuments;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes sellers and documents known to command handlers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SellerSettings.class, ClientSettings.class})
class InvoiceConfiguration {

    @Bean
    ParameterResolverFactory invoiceParameters(
            SellerSettings seller, ClientSettings clients, BillingDocuments documents) {
        return new InvoiceParameters(new Issuers(seller, clients), documents);
    }
}
