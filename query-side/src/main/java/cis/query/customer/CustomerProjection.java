package cis.query.customer;

import cis.api.DomainEvent;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.SalesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.billing.receivables.AccountChange;
import cis.query.billing.receivables.CurrencySums;
import cis.query.sales.SalesDelta;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every customer as a whole: the profile and what finds it, in one document, so that an event is one write. */
@Component
class CustomerProjection implements Projection<CustomerDocument> {

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CustomerDocument> documentType() {
        return CustomerDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index().on("client", Direction.ASC).on("words", Direction.ASC),
                new Index().on("client", Direction.ASC).on("keys", Direction.ASC),
                new Index().on("client", Direction.ASC).on("tags", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case NoteAdded e -> Set.of();
            case NoteAmended e -> Set.of();
            case InteractionLogged e -> Set.of();
            case PurchaseLinesReturned e -> Set.of();
            case CustomerEvent e -> Set.of(e.customerId().toString());
            case SalesEvent e -> Set.of(e.customerId().toString());
            case ReceivablesEvent e ->
                AccountChange.of(e).isPresent() ? Set.of(e.customerId().toString()) : Set.of();
            default -> Set.of();
        };
    }

    @Override
    public @Nullable CustomerDocument evolve(
            String documentId, @Nullable CustomerDocument current, DomainEvent event, EventContext context) {
        if (event instanceof CustomerRegistered e) {
            return CustomerDocument.of(
                    documentId,
                    context.client(),
                    e.customerNumber(),
                    e.party(),
                    context.recordedAt(),
                    PictureFold.registered(e, context));
        }
        if (current == null) {
            return null;
        }
        return switch (event) {
            case CustomerEvent e -> current.with(PictureFold.apply(current.picture(), e, context), context.version());
            case SalesEvent e -> current.withTotals(totals(current.totals(), e));
            case ReceivablesEvent e ->
                AccountChange.of(e)
                        .map(change -> current.withAccounts(CurrencySums.after(current.accounts(), change)))
                        .orElse(current);
            default -> current;
        };
    }

    private static List<Spending> totals(List<Spending> totals, SalesEvent event) {
        List<Spending> all = totals;
        for (SalesDelta delta : SalesDelta.of(event)) {
            all = Spending.after(all, delta);
        }
        return all;
    }
}
