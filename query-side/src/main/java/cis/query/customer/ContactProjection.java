package cis.query.customer;

import cis.api.DomainEvent;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
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

/** Every customer's notes, by when they were added, and interactions, by business time. */
@Component
class ContactProjection implements Projection<ContactDocument> {

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ContactDocument> documentType() {
        return ContactDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index()
                .on("client", Direction.ASC)
                .on("customerId", Direction.ASC)
                .on("kind", Direction.ASC)
                .on("order", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return switch (event) {
            case NoteAdded e -> Set.of(e.noteId().toString());
            case InteractionLogged e -> Set.of(e.interactionId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable ContactDocument evolve(
            String documentId, @Nullable ContactDocument current, DomainEvent event, EventContext context) {
        return switch (event) {
            case NoteAdded e -> entry(documentId, ContactKind.NOTE, context.recordedAt(), e, context);
            case InteractionLogged e ->
                entry(documentId, ContactKind.INTERACTION, e.occurredOn().instant(), e, context);
            default -> current;
        };
    }

    private static ContactDocument entry(
            String id, ContactKind kind, Instant at, CustomerEvent event, EventContext context) {
        return new ContactDocument(context.client(), event.customerId().toString(), kind, id, SortKeys.of(at, id));
    }
}
