package cis.benchmarks;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.sales.event.PurchaseRecorded;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** Three read models of usual shapes: a document a customer, a document an event, few documents that all share. */
final class PurchaseProjections {

    private PurchaseProjections() {}

    static List<Projection<?>> all() {
        return List.of(new Totals(), new Timeline(), new Days());
    }

    record CustomerTotals(long purchases, BigDecimal spent, Instant last) {}

    static final class Totals implements Projection<CustomerTotals> {

        @Override
        public String name() {
            return "totals";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<CustomerTotals> documentType() {
            return CustomerTotals.class;
        }

        @Override
        public Set<String> documentIds(DomainEvent event, EventContext context) {
            return event instanceof PurchaseRecorded purchase
                    ? Set.of(purchase.customerId().toString())
                    : Set.of();
        }

        @Override
        public CustomerTotals evolve(
                String id, @Nullable CustomerTotals current, DomainEvent event, EventContext context) {
            BigDecimal total = ((PurchaseRecorded) event).total();
            return current == null
                    ? new CustomerTotals(1, total, context.recordedAt())
                    : new CustomerTotals(
                            current.purchases() + 1, current.spent().add(total), context.recordedAt());
        }
    }

    record Entry(@Nullable CustomerId customer, Instant recordedAt, String type, BigDecimal amount) {}

    static final class Timeline implements Projection<Entry> {

        @Override
        public String name() {
            return "timeline";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Entry> documentType() {
            return Entry.class;
        }

        @Override
        public List<Index> indexes() {
            return List.of(new Index().on("customer", Direction.ASC).on("recordedAt", Direction.DESC));
        }

        @Override
        public Set<String> documentIds(DomainEvent event, EventContext context) {
            return Set.of(context.eventId().toString());
        }

        @Override
        public Entry evolve(String id, @Nullable Entry current, DomainEvent event, EventContext context) {
            BigDecimal amount = event instanceof PurchaseRecorded purchase ? purchase.total() : BigDecimal.ZERO;
            return new Entry(event.customerId(), context.recordedAt(), context.type(), amount);
        }
    }

    record Day(long purchases, BigDecimal gross) {}

    static final class Days implements Projection<Day> {

        @Override
        public String name() {
            return "days";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Day> documentType() {
            return Day.class;
        }

        @Override
        public Set<String> documentIds(DomainEvent event, EventContext context) {
            return event instanceof PurchaseRecorded purchase
                    ? Set.of(purchase.occurredOn().date() + "/" + context.bucket())
                    : Set.of();
        }

        @Override
        public Day evolve(String id, @Nullable Day current, DomainEvent event, EventContext context) {
            BigDecimal total = ((PurchaseRecorded) event).total();
            return current == null
                    ? new Day(1, total)
                    : new Day(current.purchases() + 1, current.gross().add(total));
        }
    }
}
