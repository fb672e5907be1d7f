package cis.query.billing.receivables;

import cis.api.DomainEvent;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What every customer owes, by currency. */
@Component
class BalanceProjection implements Projection<BalanceDocument> {

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BalanceDocument> documentType() {
        return BalanceDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("customerId", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ReceivablesEvent e && AccountChange.of(e).isPresent()
                ? Set.of(e.accountId().toString())
                : Set.of();
    }

    @Override
    public @Nullable BalanceDocument evolve(
            String documentId, @Nullable BalanceDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof ReceivablesEvent e)) {
            return current;
        }
        return AccountChange.of(e)
                .map(change ->
                        (current == null ? empty(e, change, context) : current).plus(change.sums(), e.postedOn()))
                .orElse(current);
    }

    private static BalanceDocument empty(ReceivablesEvent event, AccountChange change, EventContext context) {
        return new BalanceDocument(
                context.client(), event.customerId().toString(), change.currency(), AccountSums.NOTHING, Map.of());
    }
}
