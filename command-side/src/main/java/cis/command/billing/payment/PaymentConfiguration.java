package cis.command.billing.payment;

import cis.api.MetadataKeys;
import cis.api.billing.command.RecordPayment;
import cis.command.billing.document.BillingDocuments;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the handler that records a payment the invoice that it names. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    ParameterResolverFactory namedInvoices(BillingDocuments documents) {
        return new NamedInvoices(documents);
    }

    private record NamedInvoices(BillingDocuments documents) implements ParameterResolverFactory {

        @Override
        public @Nullable ParameterResolver<Object> createInstance(
                Executable executable, Parameter[] parameters, int parameterIndex) {
            return parameters[parameterIndex].getType() == NamedInvoice.class ? new Resolver(documents) : null;
        }
    }

    private record Resolver(BillingDocuments documents) implements ParameterResolver<Object> {

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return message.getPayload() instanceof RecordPayment payment && payment.invoiceId() != null
                    ? new NamedInvoice(documents
                            .invoice(payment.invoiceId(), client(message))
                            .orElse(null))
                    : new NamedInvoice(null);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }

        private static String client(Message<?> message) {
            Object client = message.getMetaData().get(MetadataKeys.CLIENT);
            return client == null ? "main" : client.toString();
        }
    }
}
