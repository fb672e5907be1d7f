package cis.query.billing.account;

import cis.api.DomainEvent;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The version of every receivables account: what callers send as {@code If-Match}. */
@Component
class AccountProjection implements Projection<AccountDocument> {

    @Override
    public String name() {
        return "receivables-accounts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AccountDocument> documentType() {
        return AccountDocument.class;
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ReceivablesEvent e ? Set.of(e.accountId().toString()) : Set.of();
    }

    @Override
    public @Nullable AccountDocument evolve(
            String documentId, @Nullable AccountDocument current, DomainEvent event, EventContext context) {
        return event instanceof ReceivablesEvent e
                ? new AccountDocument(context.client(), e.customerId().toString(), context.version())
                : current;
    }
}
