package cis.query.customer;

import cis.api.customer.query.FindInteraction;
import cis.api.customer.query.FindNote;
import cis.api.customer.query.InteractionPage;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.ListInteractions;
import cis.api.customer.query.ListNotes;
import cis.api.customer.query.NotePage;
import cis.api.customer.query.NoteView;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what was written down about customers, and said to them. */
@Component
class ContactQueries {

    private final Contacts contacts;
    private final Streams streams;

    ContactQueries(Contacts contacts, Streams streams) {
        this.contacts = contacts;
        this.streams = streams;
    }

    @QueryHandler
    Optional<NoteView> on(FindNote asked) {
        return contacts.note(asked.client(), asked.noteId().value());
    }

    @QueryHandler
    Optional<InteractionView> on(FindInteraction asked) {
        return contacts.interaction(asked.client(), asked.interactionId().value());
    }

    @QueryHandler
    Optional<NotePage> on(ListNotes asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Page<NoteView> page = contacts.notes(asked.client(), asked.customerId(), asked.after(), asked.limit());
        return Optional.of(new NotePage(page.items(), page.next()));
    }

    @QueryHandler
    Optional<InteractionPage> on(ListInteractions asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Page<InteractionView> page =
                contacts.interactions(asked.client(), asked.customerId(), asked.after(), asked.limit());
        return Optional.of(new InteractionPage(page.items(), page.next()));
    }
}
