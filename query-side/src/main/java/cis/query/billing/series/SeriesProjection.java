package cis.query.billing.series;

import cis.api.DomainEvent;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Series of document numbers, in buckets: any customer's document may take the next number. */
@Component
class SeriesProjection implements Projection<SeriesDocument> {

    @Override
    public String name() {
        return "document-series";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SeriesDocument> documentType() {
        return SeriesDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case NumberAllocated e -> Set.of(e.seriesId() + "|" + context.bucket());
            case DocumentIssueConfirmed e -> Set.of(e.seriesId() + "|" + context.bucket());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable SeriesDocument evolve(
            String documentId, @Nullable SeriesDocument current, DomainEvent event, EventContext context) {
        if (event instanceof NumberAllocated e) {
            SeriesDocument given = SeriesDocument.first(e, context.client());
            return current == null ? given : current.plus(given);
        }
        return current != null && event instanceof DocumentIssueConfirmed ? current.confirmedOnce() : current;
    }
}
