package cis.api.customer;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an interaction. */
public record InteractionId(@JsonValue UUID value) {

    @JsonCreator
    public static InteractionId of(String text) {
        return new InteractionId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
