package cis.standalone.projection;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** One document a customer, forgotten with its last tag. Fails on demand. */
final class TagsOfCustomer implements Projection<TagsOfCustomer.Tags> {

    private volatile Predicate<EventContext> failing = context -> false;

    record Tags(CustomerId customer, List<String> tags, int changes, Instant changedAt) {}

    void failWhen(Predicate<EventContext> condition) {
        failing = condition;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Tags> documentType() {
        return Tags.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("tags", Sort.Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        CustomerId customer = event.customerId();
        return customer == null ? Set.of() : Set.of(customer.toString());
    }

    @Override
    public @Nullable Tags evolve(String id, @Nullable Tags current, DomainEvent event, EventContext context) {
        if (failing.test(context)) {
            throw new IllegalStateException("cannot be applied");
        }
        TreeSet<String> tags = new TreeSet<>(current == null ? List.of() : current.tags());
        boolean changed = switch (event) {
            case TagAdded added -> tags.add(Objects.requireNonNull(added.tag()));
            case TagRemoved removed -> tags.remove(Objects.requireNonNull(removed.tag()));
            default -> false;
        };
        if (!changed) {
            return current;
        }
        return tags.isEmpty()
                ? null
                : new Tags(
                        CustomerId.of(id),
                        List.copyOf(tags),
                        current == null ? 1 : current.changes() + 1,
                        context.recordedAt());
    }
}
