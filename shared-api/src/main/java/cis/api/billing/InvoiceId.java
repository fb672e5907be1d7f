package cis.api.billing;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an invoice from its draft on; not the number that it is issued under. */
public record InvoiceId(@JsonValue UUID value) {

    @JsonCreator
    public static InvoiceId of(String text) {
        return new InvoiceId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
