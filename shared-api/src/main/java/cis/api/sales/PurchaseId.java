package cis.api.sales;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a purchase; derived from client company, source and external id. */
public record PurchaseId(@JsonValue UUID value) {

    @JsonCreator
    public static PurchaseId of(String text) {
        return new PurchaseId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
