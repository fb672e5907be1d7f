package cis.api.catalogue;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a product; derived from client company and sku. */
public record ProductId(@JsonValue UUID value) {

    @JsonCreator
    public static ProductId of(String text) {
        return new ProductId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
