package cis.api.operation;

import cis.api.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one act of an operator. */
public record OperationId(@JsonValue UUID value) {

    @JsonCreator
    public static OperationId of(String text) {
        return new OperationId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
