package cis.query.billing;

import cis.api.DomainEvent;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every credit note: how far it has come, and what became of its total. */
@Component
class CreditNoteProjection implements Projection<CreditNoteDocument> {

    @Override
    public String name() {
        return "credit-notes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CreditNoteDocument> documentType() {
        return CreditNoteDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index().on("client", Direction.ASC).on("number", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case CreditNoteFinalised e -> Set.of(e.creditNoteId().toString());
            case CreditNoteIssued e -> Set.of(e.creditNoteId().toString());
            case CreditPosted e -> Set.of(e.creditNoteId().toString());
            case CreditApplied e -> Set.of(e.creditNoteId().toString());
            case CreditRefunded e -> Set.of(e.creditNoteId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable CreditNoteDocument evolve(
            String documentId, @Nullable CreditNoteDocument current, DomainEvent event, EventContext context) {
        if (event instanceof CreditNoteFinalised e) {
            return CreditNoteDocument.finalised(e, context);
        }
        if (current == null) {
            return null;
        }
        return switch (event) {
            case CreditNoteIssued e -> current.issued(e, context.version());
            case ReceivablesEvent e -> current.posted(e, context);
            default -> current;
        };
    }
}
