package cis.api.sales;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a return; derived from client company, source and external id. */
public record ReturnId(@JsonValue UUID value) {

    @JsonCreator
    public static ReturnId of(String text) {
        return new ReturnId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
