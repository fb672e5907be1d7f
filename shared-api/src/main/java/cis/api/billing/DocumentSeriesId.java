package cis.api.billing;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a series of document numbers; derived from client company, kind and year. */
public record DocumentSeriesId(@JsonValue UUID value) {

    @JsonCreator
    public static DocumentSeriesId of(String text) {
        return new DocumentSeriesId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
