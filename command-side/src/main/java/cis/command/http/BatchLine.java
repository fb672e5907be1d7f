package cis.command.http;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One command of a batch.
 *
 * @param key the Idempotency-Key
 * @param id what a command on something existing, or under it, concerns
 */
record BatchLine(
        CommandType type,
        @Nullable String key,
        @Nullable String id,
        @Nullable Long ifMatch,
        JsonNode body) {
    private static final Set<String> FIELDS = Set.of("command", "key", "id", "ifMatch", "body");
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @throws CommandRejected with every fault of the line, those inside the body apart */
    static BatchLine of(JsonNode line, CommandCatalogue catalogue) {
        List<Violation> violations = new ArrayList<>();
        if (!line.isObject()) {
            throw malformed(List.of(new Violation("", "type", "must be an object")));
        }
        for (String name : line.propertyNames()) {
            if (!FIELDS.contains(name)) {
                violations.add(new Violation("/" + name, "unknown", "is not a field of a line"));
            }
        }
        CommandType type = catalogue.find(line.path("command").asString("")).orElse(null);
        if (type == null) {
            violations.add(new Violation("/command", "format", "must be the name of a command, as in AddTag"));
        }
        String key = text(line, "key", violations);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            violations.add(new Violation("/key", "format", "must be 1 to 200 visible ASCII characters"));
        }
        String id = text(line, "id", violations);
        checkId(type, id, violations);
        Long ifMatch = version(line, violations);
        if (!line.path("body").isObject()) {
            violations.add(new Violation("/body", "type", "must be an object"));
        }
        if (!violations.isEmpty() || type == null) {
            throw malformed(violations);
        }
        return new BatchLine(type, key, id, ifMatch, line.path("body"));
    }

    private static void checkId(@Nullable CommandType type, @Nullable String id, List<Violation> violations) {
        if (type != null && type.fromPath() != null && id == null) {
            violations.add(new Violation("/id", "required", "must name what the command concerns"));
        }
        if (type != null && type.fromPath() == null && id != null) {
            violations.add(new Violation("/id", "unknown", "is not a field of a line with this command"));
        }
    }

    private static @Nullable String text(JsonNode line, String name, List<Violation> violations) {
        JsonNode node = line.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            violations.add(new Violation("/" + name, "type", "must be a string"));
            return null;
        }
        return node.stringValue();
    }

    private static @Nullable Long version(JsonNode line, List<Violation> violations) {
        JsonNode node = line.path("ifMatch");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            violations.add(new Violation("/ifMatch", "type", "must be a version, an integer from 0"));
            return null;
        }
        return node.longValue();
    }

    /** The id of the customer that this is about, or of what else it concerns; null where it names none by id. */
    @Nullable
    String customer() {
        JsonNode customer = body.path("customerId");
        String named = id != null ? id : customer.isString() ? customer.stringValue() : null;
        return named == null ? null : named.toLowerCase(Locale.ROOT);
    }

    /** The record of another system by which this names, registers, links or unlinks a customer. */
    @Nullable
    SourceRecord sourceRecord() {
        JsonNode customer = body.path("customerId");
        JsonNode named = customer.isMissingNode() ? body : customer;
        JsonNode source = named.path("source");
        JsonNode externalId = named.path("externalId");
        return source.isString() && externalId.isString()
                ? new SourceRecord(source.stringValue(), externalId.stringValue())
                : null;
    }

    record SourceRecord(String source, String externalId) {
        /** Never an id: ids hold no line break. */
        String key() {
            return source + "\n" + externalId;
        }
    }

    private static CommandRejected malformed(List<Violation> violations) {
        return new CommandRejected(
                GeneralError.MALFORMED_REQUEST, GeneralError.MALFORMED_REQUEST.meaning(), violations);
    }
}
