package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.platform.json.JsonRules;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of JSON, and names every fault of a body at once. */
public final class CommandDecoder {
    static final int MAX_VIOLATIONS = 100;

    private final JsonMapper json = JsonRules.http();
    private final CommandCatalogue catalogue;
    private final CommandConstraints constraints;

    public CommandDecoder(CommandCatalogue catalogue, Validator validator) {
        this.catalogue = catalogue;
        this.constraints = new CommandConstraints(validator);
    }

    /**
     * @param id what the path names; null where the path names nothing
     * @throws CommandRejected with a violation for each fault
     */
    public Command decode(Class<? extends Command> type, byte[] body, @Nullable String id) {
        return decode(catalogue.of(type), parse(body), id);
    }

    /** The same for a body that was parsed already. */
    public Command decode(CommandType named, JsonNode body, @Nullable String id) {
        if (!(body instanceof ObjectNode object)) {
            throw malformed(List.of(new Violation("", "type", "must be an object")));
        }
        CommandType type = catalogue.variant(named, object);
        BodyReader reader = new BodyReader(json);
        Map<String, Object> values = reader.components(type.inBody(), body, Pointer.ROOT);
        String fromPath = type.fromPath();
        if (fromPath != null && id != null) {
            values.put(fromPath, pathId(type.typeOf(fromPath), id));
        }
        Command command = type.create(values);
        List<Violation> violations = new ArrayList<>(reader.violations());
        constraints.check(command, type.notInBody()).stream()
                .filter(violation -> !reader.isFaulty(violation.field()))
                .forEach(violations::add);
        String target = "/" + type.target();
        if (!type.notInBody().contains(type.target())
                && type.value(command, type.target()) == null
                && !reader.isFaulty(target)) {
            violations.add(new Violation(target, "required", "must be given"));
        }
        if (!violations.isEmpty()) {
            throw malformed(violations);
        }
        return command;
    }

    /** Reads a whole JSON document, strictly. */
    public JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.readTree(Utf8.text(body));
            if (tree.isMissingNode()) {
                throw malformed(List.of(new Violation("", "required", "must be a JSON object, but there is nothing")));
            }
            return tree;
        } catch (JacksonException e) {
            throw malformed(List.of(new Violation("", "syntax", "is not well-formed JSON" + at(e.getLocation()))));
        }
    }

    /** @throws CommandRejected for a text that can be no id */
    private Object pathId(Class<?> idType, String id) {
        try {
            return json.convertValue(id, idType);
        } catch (JacksonException e) {
            throw new CommandRejected(
                    GeneralError.INVALID_PARAMETER,
                    GeneralError.INVALID_PARAMETER.meaning(),
                    List.of(new Violation("id", "format", "must be a UUID")));
        }
    }

    private static CommandRejected malformed(List<Violation> violations) {
        return new CommandRejected(
                GeneralError.MALFORMED_REQUEST,
                GeneralError.MALFORMED_REQUEST.meaning(),
                violations.stream().limit(MAX_VIOLATIONS).toList());
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ", see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
