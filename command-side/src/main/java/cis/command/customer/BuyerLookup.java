package cis.command.customer;

import cis.api.CustomerId;
import cis.api.customer.AddressKind;
import cis.api.customer.CustomerName;
import cis.api.customer.event.CustomerEvent;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads what documents print of customers, with every correction, from their own events; what was read is kept. */
final class BuyerLookup {

    static final String TAX_ID = "taxId";
    private static final int MAX_CUSTOMERS = 1_000;
    private static final int BATCH = 1_000;

    private final EventLog events;
    private final Cache<CustomerId, Known> customers =
            Caffeine.newBuilder().maximumSize(MAX_CUSTOMERS).build();

    BuyerLookup(EventLog events) {
        this.events = events;
    }

    BuyerFacts find(CustomerId id, LocalDate today) {
        return customers.get(id, Known::new).upToDate(today);
    }

    /** One customer, as far as the events are read. */
    private final class Known {
        private final CustomerId id;
        private final CustomerState state = new CustomerState();
        private long version;

        Known(CustomerId id) {
            this.id = id;
        }

        synchronized BuyerFacts upToDate(LocalDate today) {
            List<RecordedEvent> batch;
            do {
                batch = events.readAggregate(id.toString(), version, BATCH);
                for (RecordedEvent event : batch) {
                    if (event.payload() instanceof CustomerEvent said) {
                        state.evolve(said, event.id());
                    }
                    version = event.sequence() + 1;
                }
            } while (batch.size() == BATCH);
            AddressBook book = state.addresses();
            return new BuyerFacts(
                    text(state.name()),
                    book.on(AddressKind.BILLING, today)
                            .or(() -> book.on(AddressKind.POSTAL, today))
                            .orElse(null),
                    state.attributes().get(TAX_ID));
        }
    }

    private static @Nullable String text(@Nullable CustomerName name) {
        if (name == null) {
            return null;
        }
        String text = Stream.of(name.organisation(), name.prefix(), name.given(), name.family(), name.suffix())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return text.isBlank() ? null : text;
    }
}
