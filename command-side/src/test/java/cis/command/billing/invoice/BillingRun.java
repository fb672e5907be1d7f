package cis.command.billing.invoice;

import static cis.testkit.Customers.ADA;

import cis.api.Command;
import cis.api.customer.Party;
import cis.command.aggregate.DecisionParameters;
import cis.command.billing.document.BillingDocuments;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import cis.command.dispatch.MemoryHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Invoices, credit notes and series with events in memory, on days that a test chooses. */
final class BillingRun {

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final Calendar calendar;
    private final Configuration axon;

    BillingRun(MemoryHistory history, LocalDate today) {
        calendar = new Calendar(today);
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(BillingRun.class),
                new DecisionParameters(calendar, client -> "C-1"),
                new InvoiceParameters(
                        new Issuers(BillingTest.GLOBE_BOOKS, new ClientSettings(Map.of())),
                        new BillingDocuments(history)),
                new SimpleResourceParameterResolverFactory(
                        List.of(new CustomerFacts(ADA, Status.ACTIVE, Party.PERSON, "GB", false), BillingTest.BUYER)));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> Jackson3Serializer.builder().build())
                .registerComponent(ParameterResolverFactory.class, config -> parameters)
                .configureEmbeddedEventStore(config -> history)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Invoice.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CreditNote.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DocumentSeries.class))
                .start();
    }

    void tomorrow() {
        calendar.today = calendar.today.plusDays(1);
    }

    void send(Command command) {
        try {
            axon.commandGateway().send(command).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(command.getClass().getSimpleName(), e);
        }
    }

    /** Noon of a day. */
    private static final class Calendar extends Clock {
        private LocalDate today;

        Calendar(LocalDate today) {
            this.today = today;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
