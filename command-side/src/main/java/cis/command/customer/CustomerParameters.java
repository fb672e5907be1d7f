package cis.command.customer;

import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.SubmitFeedback;
import cis.api.catalogue.command.RecordInterest;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.AmendNote;
import cis.api.customer.command.LogInteraction;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands command handlers the {@link CustomerFacts} or {@link BuyerFacts} that their command refers to, by id: records of
 * other systems were resolved before.
 */
public final class CustomerParameters implements ParameterResolverFactory {

    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private final CustomerLookup customers;

    public CustomerParameters(CustomerLookup customers) {
        this.customers = customers;
    }

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        Class<?> type = parameters[parameterIndex].getType();
        if (type == CustomerFacts.class) {
            return new Resolver(this::facts);
        }
        return type == BuyerFacts.class ? new Resolver(this::buyer) : null;
    }

    private CustomerFacts facts(Message<?> message) {
        String client = client(message);
        return customers.find(customerOf(message.getPayload()).orElse(NOBODY), client);
    }

    private BuyerFacts buyer(Message<?> message) {
        return customers.buyer(customerOf(message.getPayload()).orElse(NOBODY));
    }

    private Optional<CustomerId> customerOf(Object command) {
        return switch (command) {
            case AddNote c -> Optional.of(c.customerId());
            case AmendNote c -> customers.customerOf(c.noteId());
            case LogInteraction c -> Optional.of(c.customerId());
            case RecordInterest c -> Optional.of(c.customerId());
            case RecordPurchase c -> Optional.ofNullable(c.customerId().id());
            case RecordPayment c -> Optional.ofNullable(c.customerId().id());
            case RecordReturn c -> Optional.ofNullable(c.customerId().id());
            case ReturnPurchase c -> Optional.ofNullable(c.customerId().id());
            case DraftInvoice c -> Optional.ofNullable(c.customerId().id());
            case FinaliseInvoice c -> customers.customerOf(c.invoiceId());
            case CreditInvoice c -> customers.customerOf(c.invoiceId());
            case FileComplaint c -> Optional.ofNullable(c.customerId().id());
            case SubmitFeedback c -> Optional.ofNullable(c.customerId().id());
            case EscalateFeedbackToComplaint c -> customers.customerOf(c.feedbackId());
            default -> throw new IllegalArgumentException("refers to no customer: " + command.getClass());
        };
    }

    private static String client(Message<?> message) {
        Object client = message.getMetaData().get(MetadataKeys.CLIENT);
        return client == null ? "main" : client.toString();
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
