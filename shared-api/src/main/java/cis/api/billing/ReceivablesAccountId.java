package cis.api.billing;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies what one customer owes in one currency; derived from client company, customer and currency. */
public record ReceivablesAccountId(@JsonValue UUID value) {

    @JsonCreator
    public static ReceivablesAccountId of(String text) {
        return new ReceivablesAccountId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
