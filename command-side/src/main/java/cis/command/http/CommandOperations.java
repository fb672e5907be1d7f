package cis.command.http;

import static cis.platform.web.OperationParts.sent;
import static cis.platform.web.OperationParts.told;

import cis.api.Command;
import cis.api.CommandReply;
import cis.api.billing.command.FinaliseInvoice;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandType;
import cis.platform.web.ErrorCatalogue;
import cis.platform.web.OperationParts;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Describes every operation that takes a {@link CommandBody}: its body with an example, its headers, its answers. */
@Component
final class CommandOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";
    private final CommandCatalogue catalogue;
    private final CommandRefusals refusals;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();

    CommandOperations(CommandCatalogue catalogue, ErrorCatalogue errors) {
        this.catalogue = catalogue;
        this.refusals = new CommandRefusals(errors);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(CommandBody.class))
                .map(CommandBodyResolver::typeOf)
                .findFirst()
                .ifPresent(type -> describe(operation, catalogue.of(type)));
        if (method.getBeanType() == BatchController.class) {
            OperationParts.refuse(operation, CommandRefusals.OF_A_BATCH);
        }
        return operation;
    }

    @Override
    public synchronized void customise(io.swagger.v3.oas.models.OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        schemas.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        api.getPaths().values().stream()
                .map(PathItem::getPost)
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().get(BatchController.NDJSON))
                .filter(Objects::nonNull)
                .forEach(lines -> lines.setExample(BatchController.EXAMPLE));
    }

    private synchronized void describe(Operation operation, CommandType type) {
        operation.setRequestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(JSON, new MediaType().schema(body(type)).example(example(type)))));
        if (type.fromPath() != null) {
            operation.addParametersItem(
                    new Parameter().in("path").name("id").required(true).schema(new StringSchema().format("uuid")));
        }
        operation.addParametersItem(sent("Idempotency-Key", "Makes a repetition harmless; up to 200 characters"));
        if (!type.creates()) {
            operation.addParametersItem(sent("If-Match", "The version decided upon, in quotes as ETag gives it"));
        }
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(type.creates() ? "201" : "200", accepted(type.creates()));
        if (type.type() == FinaliseInvoice.class) {
            responses.addApiResponse("202", accepted(true).description("Final, and still waiting for its number"));
        }
        operation.setResponses(responses);
        OperationParts.refuse(operation, refusals.of(type));
    }

    private Schema<?> body(CommandType type) {
        Schema<?> schema = resolve(type.type());
        type.notInBody().forEach(component -> {
            if (schema.getProperties() != null) {
                schema.getProperties().remove(component);
            }
            if (schema.getRequired() != null) {
                schema.getRequired().remove(component);
            }
        });
        schema.setAdditionalProperties(false);
        return reference(type.type());
    }

    private ApiResponse accepted(boolean created) {
        resolve(CommandReply.class);
        ApiResponse response = new ApiResponse()
                .description("Accepted; events is empty when nothing changed")
                .content(new Content().addMediaType(JSON, new MediaType().schema(reference(CommandReply.class))))
                .addHeaderObject("ETag", told("The version after the command, for If-Match"))
                .addHeaderObject(
                        OperationParts.POSITION, told("Position of the last event, for queries that must know of it"))
                .addHeaderObject("Idempotent-Replayed", told("true when this repeats an earlier answer"));
        return created ? response.addHeaderObject("Location", told("Where it is found")) : response;
    }

    private Schema<?> resolve(Class<?> type) {
        Schema<?> known = schemas.get(type.getSimpleName());
        if (known != null) {
            return known;
        }
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, schema) -> schemas.putIfAbsent(name, schema));
        return schemas.computeIfAbsent(type.getSimpleName(), name -> resolved.schema);
    }

    private static Schema<?> reference(Class<?> type) {
        return new Schema<>().$ref(SCHEMAS + type.getSimpleName());
    }

    private Object example(CommandType type) {
        try (InputStream file = Command.class.getResourceAsStream("/cis/command/examples/" + type.name() + ".json")) {
            return file == null ? Map.of() : json.readValue(file, Map.class);
        } catch (IOException e) {
            throw new IllegalStateException("the example of " + type.name() + " cannot be read", e);
        }
    }
}
