package cis.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a customer, and thereby the data subject of every event about that customer. */
public record CustomerId(@JsonValue UUID value) {

    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
