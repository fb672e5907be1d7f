package cis.api.customer;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a note. */
public record NoteId(@JsonValue UUID value) {

    @JsonCreator
    public static NoteId of(String text) {
        return new NoteId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
