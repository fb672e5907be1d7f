package cis.standalone.projection;

import cis.api.DomainEvent;
import cis.api.customer.event.TagAdded;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Totals that customers share: how often each tag was given. */
final class TagTotals implements Projection<TagTotals.Totals> {

    private volatile Predicate<EventContext> failing = context -> false;

    record Totals(Map<String, BigDecimal> given) {}

    void failWhen(Predicate<EventContext> condition) {
        failing = condition;
    }

    @Override
    public String name() {
        return "tag-totals";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<Totals> documentType() {
        return Totals.class;
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof TagAdded ? Set.of("all", "bucket-" + context.bucket()) : Set.of();
    }

    @Override
    public Totals evolve(String id, @Nullable Totals current, DomainEvent event, EventContext context) {
        if (failing.test(context) && id.startsWith("bucket")) {
            throw new IllegalStateException("cannot be applied");
        }
        Map<String, BigDecimal> given = new TreeMap<>(current == null ? Map.of() : current.given());
        given.merge(Objects.requireNonNull(((TagAdded) event).tag()), new BigDecimal("1.0"), BigDecimal::add);
        return new Totals(given);
    }
}
