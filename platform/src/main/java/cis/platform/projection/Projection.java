package cis.platform.projection;

import cis.api.DomainEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Index;

/**
 * A read model: documents, each of them a pure fold over the events that concern it. The same two functions serve live
 * update, rebuild, the state as of any moment, and the proof that replay equals live.
 *
 * @param <D> the document, an immutable record
 */
public interface Projection<D> {

    /** Permanent name; the collection is {@code name_vN}. */
    String name();

    /** Counted up whenever the fold or the document changes meaning, so that it is rebuilt beside the old one. */
    int version();

    Class<D> documentType();

    /** Those that queries need; an index is never unique, and {@code _id} has one already. */
    default List<Index> indexes() {
        return List.of();
    }

    /** Where the documents are. */
    default String collection() {
        return name() + "_v" + version();
    }

    /** The documents that an event changes; none for an event that does not concern this read model. */
    Set<String> documentIds(DomainEvent event, EventContext context);

    /**
     * The document after the event. Pure: reads no clock, no store, no configuration. Returning null forgets the
     * document; returning {@code current} itself leaves it as it is.
     */
    @Nullable
    D evolve(String documentId, @Nullable D current, DomainEvent event, EventContext context);
}
