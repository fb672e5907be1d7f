package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.customer.NoteId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody wrote something down about the customer. */
@Revision("1")
public record NoteAdded(
        NoteId noteId,
        CustomerId customerId,

        @PersonalData(field = "note.text", retention = RetentionClass.INTERACTION) @Nullable
        String text)
        implements CustomerEvent {}
