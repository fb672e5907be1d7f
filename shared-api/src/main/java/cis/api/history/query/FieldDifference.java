package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that is not the same before and after.
 *
 * @param field JSON Pointer into a customer's profile, in which things of a list go by what identifies them
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldDifference(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
