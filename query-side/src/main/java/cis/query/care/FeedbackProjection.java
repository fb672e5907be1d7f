package cis.query.care;

import cis.api.DomainEvent;
import cis.api.care.event.FeedbackSubmitted;
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

/** All feedback, in the order of business time. */
@Component
class FeedbackProjection implements Projection<FeedbackDocument> {

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<FeedbackDocument> documentType() {
        return FeedbackDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof FeedbackSubmitted e ? Set.of(e.feedbackId().toString()) : Set.of();
    }

    @Override
    public @Nullable FeedbackDocument evolve(
            String documentId, @Nullable FeedbackDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof FeedbackSubmitted e)) {
            return current;
        }
        Instant submitted = CareTimes.of(e.submittedOn(), context.recordedAt()).instant();
        return new FeedbackDocument(
                context.client(),
                e.customerId().toString(),
                e.kind(),
                e.rating(),
                documentId,
                SortKeys.of(submitted, documentId));
    }
}
