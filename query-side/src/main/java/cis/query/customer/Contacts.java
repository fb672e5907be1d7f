package cis.query.customer;

import cis.api.CustomerId;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.NoteView;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Notes and interactions: the order from the read model, what they say from history. */
@Component
class Contacts {

    private final ReadModel<ContactDocument> entries;
    private final Streams streams;

    Contacts(ReadModels readModels, ContactProjection projection, Streams streams) {
        this.entries = readModels.of(projection);
        this.streams = streams;
    }

    Optional<NoteView> note(String client, UUID id) {
        return ContactHistory.note(streams.of(client, id));
    }

    Optional<InteractionView> interaction(String client, UUID id) {
        return ContactHistory.interaction(streams.of(client, id));
    }

    Page<NoteView> notes(String client, CustomerId customer, @Nullable String after, int limit) {
        return page(ContactKind.NOTE, client, customer, after, limit, ContactHistory::note);
    }

    Page<InteractionView> interactions(String client, CustomerId customer, @Nullable String after, int limit) {
        return page(ContactKind.INTERACTION, client, customer, after, limit, ContactHistory::interaction);
    }

    private <V> Page<V> page(
            ContactKind kind,
            String client,
            CustomerId customer,
            @Nullable String after,
            int limit,
            Function<List<RecordedEvent>, Optional<V>> view) {
        Criteria criteria = Criteria.where("client")
                .is(client)
                .and("customerId")
                .is(customer.toString())
                .and("kind")
                .is(kind.name());
        if (after != null) {
            criteria.and("order").lt(after);
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "order");
        Page<ContactDocument> page =
                Page.of(entries.list(criteria, newestFirst, limit + 1), limit, ContactDocument::order);
        List<V> views = page.items().stream()
                .map(entry -> view.apply(streams.of(client, UUID.fromString(entry.id()))))
                .flatMap(Optional::stream)
                .toList();
        return new Page<>(views, page.next());
    }
}
