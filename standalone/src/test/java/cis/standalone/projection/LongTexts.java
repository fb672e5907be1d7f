package cis.standalone.projection;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.customer.event.TagAdded;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the last tag of each customer, however long it is. */
final class LongTexts implements Projection<LongTexts.Text> {

    record Text(@Nullable String text) {}

    static TagAdded text(CustomerId customer, int length) {
        return new TagAdded(customer, "x".repeat(length));
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Text> documentType() {
        return Text.class;
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return Set.of(context.aggregateId());
    }

    @Override
    public Text evolve(String id, @Nullable Text current, DomainEvent event, EventContext context) {
        return new Text(((TagAdded) event).tag());
    }
}
