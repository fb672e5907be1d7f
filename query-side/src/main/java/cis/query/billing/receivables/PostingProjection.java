package cis.query.billing.receivables;

import cis.api.DomainEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import cis.query.paging.SortKeys;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every financial event as balanced entries. */
@Component
class PostingProjection implements Projection<PostingDocument> {

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PostingDocument> documentType() {
        return PostingDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("onAccount", Direction.ASC)
                        .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return Postings.of(event).map(posting -> Set.of(id(posting, context))).orElse(Set.of());
    }

    @Override
    public @Nullable PostingDocument evolve(
            String documentId, @Nullable PostingDocument current, DomainEvent event, EventContext context) {
        return Postings.of(event)
                .map(posting -> PostingDocument.of(posting, String.valueOf(event.customerId()), context))
                .orElse(current);
    }

    /** A document's issue is found by the document's id, which gives its number. */
    private static String id(Posting posting, EventContext context) {
        return switch (posting.kind()) {
            case INVOICE_ISSUED, CREDIT_NOTE_ISSUED -> posting.paperId().toString();
            default -> SortKeys.of(context.position());
        };
    }
}
