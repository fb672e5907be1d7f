package cis.api;

import java.util.List;

/**
 * Why a request was refused, in the form that travels between processes.
 *
 * @param code an {@link ErrorCode}'s name
 * @param detail a sentence about this case; never personal data
 */
public record Rejection(String code, ErrorCategory category, String detail, List<Violation> violations) {}
