package cis.query.customer;

import cis.api.MetadataKeys;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.NoteView;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** Notes and interactions, folded from their own events. */
final class ContactHistory {

    private ContactHistory() {}

    /** Empty where the events are not those of a note, from the first one on. */
    static Optional<NoteView> note(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof NoteAdded added)) {
            return Optional.empty();
        }
        RecordedEvent first = events.getFirst();
        NoteView note = new NoteView(
                added.noteId(),
                added.customerId(),
                added.text(),
                first.recordedAt(),
                first.metadata(MetadataKeys.ACTOR_ID),
                null,
                null,
                first.sequence() + 1);
        for (RecordedEvent event : events) {
            if (event.payload() instanceof NoteAmended amended) {
                note = new NoteView(
                        note.id(),
                        note.customerId(),
                        amended.text(),
                        note.addedAt(),
                        note.addedBy(),
                        event.recordedAt(),
                        event.metadata(MetadataKeys.ACTOR_ID),
                        event.sequence() + 1);
            }
        }
        return Optional.of(note);
    }

    /** Empty where the events are not those of an interaction, from the first one on. */
    static Optional<InteractionView> interaction(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof InteractionLogged logged)) {
            return Optional.empty();
        }
        return Optional.of(new InteractionView(
                logged.interactionId(),
                logged.customerId(),
                logged.channel(),
                logged.direction(),
                logged.topic(),
                logged.summary(),
                logged.occurredOn(),
                logged.agent(),
                events.getFirst().recordedAt(),
                events.getLast().sequence() + 1));
    }
}
