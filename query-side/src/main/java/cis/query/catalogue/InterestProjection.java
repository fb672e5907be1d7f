package cis.query.catalogue;

import cis.api.DomainEvent;
import cis.api.catalogue.event.InterestRecorded;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.paging.SortKeys;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every customer's interests, in the order of business time. */
@Component
class InterestProjection implements Projection<InterestDocument> {

    @Override
    public String name() {
        return "interests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<InterestDocument> documentType() {
        return InterestDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index()
                .on("client", Direction.ASC)
                .on("customerId", Direction.ASC)
                .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof InterestRecorded interest
                ? Set.of(interest.interestId().toString())
                : Set.of();
    }

    @Override
    public @Nullable InterestDocument evolve(
            String documentId, @Nullable InterestDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof InterestRecorded interest)) {
            return current;
        }
        Instant at = interest.occurredOn() == null
                ? context.recordedAt()
                : interest.occurredOn().instant();
        return new InterestDocument(
                context.client(), interest.customerId().toString(), documentId, SortKeys.of(at, documentId));
    }
}
