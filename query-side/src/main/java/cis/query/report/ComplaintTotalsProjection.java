package cis.query.report;

import cis.api.DomainEvent;
import cis.api.care.event.ComplaintEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Complaints by month and category, severity, product, outcome, response, and root cause with product. */
@Component
class ComplaintTotalsProjection implements Projection<ComplaintTotalsDocument> {

    @Override
    public String name() {
        return "complaint-totals";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ComplaintTotalsDocument> documentType() {
        return ComplaintTotalsDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("by", Direction.ASC).on("month", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ComplaintEvent complaint
                ? ComplaintChange.of(complaint, context).stream()
                        .map(change -> change.documentId(context))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Null where nothing is left. */
    @Override
    public @Nullable ComplaintTotalsDocument evolve(
            String documentId, @Nullable ComplaintTotalsDocument current, DomainEvent event, EventContext context) {
        if (!(event instanceof ComplaintEvent complaint)) {
            return current;
        }
        ComplaintTotalsDocument document = current;
        for (ComplaintChange change : ComplaintChange.of(complaint, context)) {
            if (change.documentId(context).equals(documentId)) {
                ComplaintTally before = document == null ? ComplaintTally.NOTHING : document.tally();
                document = new ComplaintTotalsDocument(
                        context.client(),
                        change.month(),
                        change.by(),
                        change.key(),
                        change.product(),
                        before.plus(change.tally()));
            }
        }
        return document == null || document.tally().isNothing() ? null : document;
    }
}
