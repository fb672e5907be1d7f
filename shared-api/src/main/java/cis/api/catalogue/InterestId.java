package cis.api.catalogue;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an interest of a customer in a product. */
public record InterestId(@JsonValue UUID value) {

    @JsonCreator
    public static InterestId of(String text) {
        return new InterestId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
