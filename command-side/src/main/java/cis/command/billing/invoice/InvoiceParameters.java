package cis.command.billing.invoice;

import cis.api.MetadataKeys;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.AllocateNumber;
import cis.command.billing.document.BillingDocument.Stage;
import cis.command.billing.document.BillingDocuments;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands command handlers of billing what they may not fetch themselves: {@link Issuer} and {@link DocumentFacts}. */
final class InvoiceParameters implements ParameterResolverFactory {

    private static final String DEFAULT_CLIENT = "main";

    private final Map<Class<?>, Function<Message<?>, Object>> byType;

    InvoiceParameters(Issuers issuers, BillingDocuments documents) {
        byType = Map.of(
                Issuer.class, message -> issuers.of(client(message)),
                DocumentFacts.class, message -> facts(message, documents));
    }

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        Function<Message<?>, Object> value = byType.get(parameters[parameterIndex].getType());
        return value == null ? null : new Resolver(value);
    }

    private static DocumentFacts facts(Message<?> message, BillingDocuments documents) {
        AllocateNumber asked = (AllocateNumber) message.getPayload();
        String client = client(message);
        var document = switch (asked.kind()) {
            case INVOICE -> documents.invoice(new InvoiceId(asked.documentId()), client);
            case CREDIT_NOTE -> documents.creditNote(new CreditNoteId(asked.documentId()), client);
        };
        return new DocumentFacts(
                document.filter(found -> found.stage() == Stage.FINALISED).isPresent());
    }

    private static String client(Message<?> message) {
        Object client = message.getMetaData().get(MetadataKeys.CLIENT);
        return client == null ? DEFAULT_CLIENT : client.toString();
    }

    private record Resolver(Function<Message<?>, Object> value) implements ParameterResolver<Object> {
        @Override
        public Object resolveParameterValue(Message<?> message) {
            return value.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
