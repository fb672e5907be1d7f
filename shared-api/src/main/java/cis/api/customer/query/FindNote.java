package cis.api.customer.query;

import cis.api.customer.NoteId;

/** Asks for a {@link NoteView}; none where the id is unknown. */
public record FindNote(String client, NoteId noteId) implements CustomerQuery {}
