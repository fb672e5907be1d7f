package cis.query.operation;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.platform.json.JsonRules;
import cis.platform.web.BodyLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reason from a body, and refuses whatever else stands there. */
final class Reasons {

    private static final int MAX_BODY_BYTES = 16_384;
    private static final int MAX_LENGTH = 500;
    private static final String FIELD = "reason";
    private static final JsonMapper JSON = JsonRules.http();

    private Reasons() {}

    static String required(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        String reason = optional(request);
        if (reason == null) {
            throw malformed(List.of(new Violation("/" + FIELD, "missing", "must say why")));
        }
        return reason;
    }

    static @Nullable String optional(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        byte[] body = BodyLimit.read(request.getInputStream(), request.getContentLengthLong(), MAX_BODY_BYTES);
        if (body.length == 0) {
            return null;
        }
        requireJson(request.getContentType());
        try {
            return reason(JSON.readTree(body));
        } catch (JacksonException e) {
            throw malformed(List.of(new Violation("", "syntax", "is not JSON")));
        }
    }

    private static void requireJson(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        try {
            if (type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(e.getMessage(), List.of(MediaType.APPLICATION_JSON));
        }
        throw new HttpMediaTypeNotSupportedException("not JSON", List.of(MediaType.APPLICATION_JSON));
    }

    private static @Nullable String reason(JsonNode body) {
        List<Violation> violations = new ArrayList<>();
        if (!body.isObject()) {
            violations.add(new Violation("", "type", "must be an object"));
        }
        body.propertyNames().stream()
                .filter(name -> !name.equals(FIELD))
                .forEach(name -> violations.add(new Violation("/" + name, "unknown", "is not a field of this body")));
        JsonNode reason = body.path(FIELD);
        boolean isText = reason.isString()
                && !reason.asString().isBlank()
                && reason.asString().length() <= MAX_LENGTH;
        if (!isText && !reason.isMissingNode() && !reason.isNull()) {
            violations.add(new Violation("/" + FIELD, "format", "must be text, 1 to " + MAX_LENGTH + " characters"));
        }
        if (!violations.isEmpty()) {
            throw malformed(violations);
        }
        return isText ? reason.asString() : null;
    }

    private static CommandRejected malformed(List<Violation> violations) {
        return new CommandRejected(
                GeneralError.MALFORMED_REQUEST, GeneralError.MALFORMED_REQUEST.meaning(), violations);
    }
}
