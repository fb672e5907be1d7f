package cis.api.care;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a complaint; derived from client company, source and external id where it has them. */
public record ComplaintId(@JsonValue UUID value) {

    @JsonCreator
    public static ComplaintId of(String text) {
        return new ComplaintId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
