package cis.api.billing;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a payment; derived from client company, source and external id where it has them. */
public record PaymentId(@JsonValue UUID value) {

    @JsonCreator
    public static PaymentId of(String text) {
        return new PaymentId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
