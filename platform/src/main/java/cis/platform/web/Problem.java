package cis.platform.web;

import cis.api.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type address at which the code is explained
 * @param code stable, for programs
 * @param detail a sentence about this case
 * @param correlationId leads to this request in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
        String correlationId) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
