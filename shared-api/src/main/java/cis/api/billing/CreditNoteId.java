package cis.api.billing;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a credit note; not the number that it is issued under. */
public record CreditNoteId(@JsonValue UUID value) {

    @JsonCreator
    public static CreditNoteId of(String text) {
        return new CreditNoteId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
