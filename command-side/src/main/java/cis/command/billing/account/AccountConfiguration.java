package cis.command.billing.account;

import cis.command.billing.document.BillingDocuments;
import cis.command.customer.ClosingCheck;
import cis.command.dispatch.References;
import cis.platform.event.EventLog;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes accounts and documents known to those who refer to them. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    AccountHistories accountHistories(EventLog events) {
        return new AccountHistories(events);
    }

    @Bean
    ParameterResolverFactory accountParameters(AccountHistories histories) {
        return new AccountParameters(histories);
    }

    @Bean
    BillingDocuments billingDocuments(EventLog events) {
        return new BillingDocuments(events);
    }

    @Bean
    References accountReferences(BillingDocuments documents, AccountHistories histories) {
        return new AccountReferences(documents, new Postings(documents, histories, Postings.PATIENCE));
    }

    @Bean
    ClosingCheck openBilling(EventLog events, AccountHistories histories) {
        return new OpenBilling(events, histories);
    }
}
