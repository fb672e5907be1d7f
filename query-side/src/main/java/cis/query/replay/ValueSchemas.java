package cis.query.replay;

import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldDifference;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the values of fields: whatever a profile may have in one, money with its currency as an object. */
@Component
final class ValueSchemas implements GlobalOpenApiCustomizer {

    private static final Set<String> TYPES = Set.of("string", "integer", "boolean", "object");

    @Override
    public void customise(OpenAPI api) {
        for (Class<?> type : List.of(FieldChange.class, FieldDifference.class)) {
            Schema<?> schema = api.getComponents().getSchemas().get(type.getSimpleName());
            if (schema != null) {
                schema.addProperty("before", new Schema<>().types(TYPES).description("Absent where there was nothing"));
                schema.addProperty("after", new Schema<>().types(TYPES).description("Absent where nothing is left"));
            }
        }
    }
}
