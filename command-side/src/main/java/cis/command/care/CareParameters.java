package cis.command.care;

import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.ProposeResolution;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocuments;
import cis.command.care.NamedRecords.Named;
import cis.platform.directory.ComplaintNumbers;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands handlers what they may not fetch: {@link NamedRecords}, {@link CareTerms} and {@link NewComplaintReference}. */
final class CareParameters implements ParameterResolverFactory {

    private final Map<Class<?>, Function<Message<?>, Object>> byType;
    private final FirstEvents firstEvents;
    private final BillingDocuments documents;

    CareParameters(CareTerms terms, ComplaintNumbers numbers, FirstEvents firstEvents, BillingDocuments documents) {
        this.firstEvents = firstEvents;
        this.documents = documents;
        this.byType = Map.of(
                CareTerms.class, message -> terms,
                NewComplaintReference.class, message -> new NewComplaintReference(numbers.next(client(message))),
                NamedRecords.class, message -> named(message.getPayload(), client(message)));
    }

    @Override
    public @Nullable ParameterResolver<Object> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        Function<Message<?>, Object> value = byType.get(parameters[parameterIndex].getType());
        return value == null ? null : new Resolver(value);
    }

    private NamedRecords named(Object command, String client) {
        Map<String, Named> found = new HashMap<>();
        switch (command) {
            case FileComplaint c -> {
                if (c.purchaseId() != null) {
                    put("/purchaseId", firstEvents.customerOf("purchase", c.purchaseId(), client), found);
                }
                if (c.invoiceId() != null) {
                    put("/invoiceId", documents.invoice(c.invoiceId(), client).map(BillingDocument::customerId), found);
                }
            }
            case ProposeResolution c
            when c.redress() != null ->
                linked("/redress", c.redress().creditNoteId(), c.redress().paymentId(), client, found);
            case CloseComplaint c -> linked("", c.creditNoteId(), c.paymentId(), client, found);
            default -> {
                // names nothing
            }
        }
        return new NamedRecords(Map.copyOf(found));
    }

    private void linked(
            String place,
            @Nullable CreditNoteId creditNote,
            @Nullable PaymentId payment,
            String client,
            Map<String, Named> found) {
        if (creditNote != null) {
            documents.creditNote(creditNote, client).ifPresent(note -> found.put(place + "/creditNoteId", named(note)));
        }
        if (payment != null) {
            documents.payment(payment, client).ifPresent(paid -> found.put(place + "/paymentId", named(paid)));
        }
    }

    private static void put(String field, Optional<CustomerId> customer, Map<String, Named> found) {
        customer.ifPresent(id -> found.put(field, new Named(id, null)));
    }

    private static Named named(BillingDocument document) {
        return new Named(document.customerId(), document.currency());
    }

    private static String client(Message<?> message) {
        return String.valueOf(message.getMetaData().getOrDefault(MetadataKeys.CLIENT, "main"));
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
