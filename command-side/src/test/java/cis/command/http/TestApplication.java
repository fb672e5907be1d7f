package cis.command.http;

import cis.api.CommandReply;
import cis.api.CustomerId;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.TagAdded;
import cis.api.sales.PurchaseId;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.event.PurchaseRecorded;
import cis.command.aggregate.NewCustomerNumber;
import cis.command.aggregate.RememberingAggregate;
import cis.command.dispatch.Commands;
import cis.command.dispatch.Consequences;
import cis.command.dispatch.DispatchConfiguration;
import cis.command.dispatch.MemoryDirectory;
import cis.command.dispatch.MemoryHistory;
import cis.platform.directory.CustomerNumbers;
import cis.platform.directory.IdentityDirectory;
import cis.platform.personaldata.KeyedHash;
import cis.platform.personaldata.MasterKey;
import cis.platform.web.RequestContext;
import cis.platform.web.WebConfiguration;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of a command with two small aggregates and events in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    WebConfiguration.class,
    DispatchConfiguration.class,
    CommandWebConfiguration.class,
    TestApplication.Endpoints.class,
    TestApplication.Tagged.class,
    TestApplication.Bought.class
})
class TestApplication {
    @Bean
    MemoryHistory history() {
        return new MemoryHistory();
    }

    @Bean
    IdentityDirectory directory() {
        return new MemoryDirectory();
    }

    @Bean
    CustomerNumbers customerNumbers() {
        return client -> "C-1";
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    KeyedHash requestHash() {
        return MasterKey.random().keyedHash("request");
    }

    /** No automations. */
    @Bean
    Consequences consequences() {
        return (correlation, from, atMost) -> new Consequences.Followed(true, List.of());
    }

    @RestController
    @RequestMapping("/api/v1")
    static class Endpoints {
        private final Commands commands;

        Endpoints(Commands commands) {
            this.commands = commands;
        }

        @PostMapping("/customers")
        ResponseEntity<CommandReply> register(@CommandBody RegisterCustomer command, RequestContext context) {
            return commands.dispatch(command, context);
        }

        @PostMapping("/customers/{id}/add-tag")
        ResponseEntity<CommandReply> addTag(@CommandBody AddTag command, RequestContext context) {
            return commands.dispatch(command, context);
        }

        @PostMapping("/purchases")
        ResponseEntity<CommandReply> recordPurchase(@CommandBody RecordPurchase command, RequestContext context) {
            return commands.dispatch(command, context);
        }
    }

    @Aggregate(type = "customer", cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
    static class Tagged extends RememberingAggregate {
        @AggregateIdentifier
        private @Nullable CustomerId id;

        private Set<String> tags = new HashSet<>();

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void register(RegisterCustomer command, NewCustomerNumber number) {
            AggregateLifecycle.apply(new CustomerRegistered(
                    command.customerId(),
                    number.text(),
                    command.party(),
                    command.name(),
                    command.contactPoints(),
                    command.address(),
                    command.birthDate(),
                    command.language(),
                    command.tags(),
                    command.source(),
                    command.externalId()));
        }

        @CommandHandler
        void addTag(AddTag command) {
            if (command.tag().equals("crash")) {
                throw new IllegalStateException("personal: crash");
            }
            if (!tags.contains(command.tag())) {
                AggregateLifecycle.apply(new TagAdded(Objects.requireNonNull(id), command.tag()));
            }
        }

        @EventSourcingHandler
        void on(CustomerRegistered event) {
            id = event.customerId();
        }

        @EventSourcingHandler
        void on(TagAdded event) {
            tags.add(String.valueOf(event.tag()));
        }
    }

    @Aggregate(type = "purchase", cache = "aggregateCache")
    static class Bought extends RememberingAggregate {
        @AggregateIdentifier
        private @Nullable PurchaseId id;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void record(RecordPurchase command) {
            if (id == null) {
                AggregateLifecycle.apply(new PurchaseRecorded(
                        command.purchaseId(),
                        Objects.requireNonNull(command.customerId().id()),
                        command.source(),
                        command.externalId(),
                        command.occurredOn(),
                        command.channel(),
                        command.currency(),
                        command.country(),
                        List.of(),
                        BigDecimal.ONE));
            }
        }

        @EventSourcingHandler
        void on(PurchaseRecorded event) {
            id = event.purchaseId();
        }
    }
}
