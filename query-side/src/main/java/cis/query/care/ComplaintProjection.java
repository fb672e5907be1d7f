package cis.query.care;

import cis.api.DomainEvent;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.platform.projection.EventContext;
import cis.platform.projection.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every complaint: how far it has come, with whom it is, and what is owed to it until when. */
@Component
class ComplaintProjection implements Projection<ComplaintDocument> {

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ComplaintDocument> documentType() {
        return ComplaintDocument.class;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index().on("client", Direction.ASC).on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("customerId", Direction.ASC)
                        .on("order", Direction.ASC),
                new Index()
                        .on("client", Direction.ASC)
                        .on("open", Direction.ASC)
                        .on("order", Direction.ASC),
                new Index().on("client", Direction.ASC).on("dueOrder", Direction.ASC),
                new Index().on("client", Direction.ASC).on("reference", Direction.ASC),
                new Index().on("client", Direction.ASC).on("words", Direction.ASC));
    }

    @Override
    public Set<String> documentIds(DomainEvent event, EventContext context) {
        return event instanceof ComplaintEvent complaint
                ? Set.of(complaint.complaintId().toString())
                : Set.of();
    }

    @Override
    public @Nullable ComplaintDocument evolve(
            String documentId, @Nullable ComplaintDocument current, DomainEvent event, EventContext context) {
        if (event instanceof ComplaintFiled e) {
            return ComplaintDocument.filed(e, context);
        }
        if (current == null || !(event instanceof ComplaintEvent complaint)) {
            return current;
        }
        return current.with(current.progress().after(complaint), context.version());
    }
}
