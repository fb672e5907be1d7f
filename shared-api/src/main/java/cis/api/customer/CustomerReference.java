package cis.api.customer;

import cis.api.CustomerId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer by id, or by a record of another system. In JSON a string, or {@code {"source": ..., "externalId": ...}}.
 */
public record CustomerReference(
        @Nullable CustomerId id,
        @Nullable String source,
        @Nullable String externalId) {

    public static CustomerReference of(CustomerId id) {
        return new CustomerReference(id, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CustomerReference parse(JsonNode json) {
        if (json.isString()) {
            return of(CustomerId.of(json.stringValue()));
        }
        if (json.isObject()
                && json.size() == 2
                && json.path("source").isString()
                && json.path("externalId").isString()) {
            String source = json.path("source").stringValue();
            String externalId = json.path("externalId").stringValue();
            if (!source.isBlank() && !externalId.isBlank() && source.length() <= 100 && externalId.length() <= 200) {
                return new CustomerReference(null, source, externalId);
            }
        }
        throw new IllegalArgumentException("must be a customer id, or an object with exactly source and externalId");
    }

    @JsonValue
    Object json() {
        return id != null
                ? id
                : Map.of("source", Objects.requireNonNull(source), "externalId", Objects.requireNonNull(externalId));
    }
}
