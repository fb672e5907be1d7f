package cis.platform.web;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;
import cis.api.Rejection;
import cis.api.Violation;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes refusals as problems. */
public final class Problems {
    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    public static Problem problem(Rejection rejection, String correlationId) {
        return new Problem(
                "/problems/" + rejection.code(),
                title(rejection.code()),
                rejection.category().status(),
                rejection.code(),
                rejection.detail(),
                rejection.violations(),
                correlationId);
    }

    public static Rejection rejection(ErrorCode code) {
        return rejection(code, code.meaning(), List.of());
    }

    public static Rejection rejection(ErrorCode code, String detail, List<Violation> violations) {
        return new Rejection(code.name(), code.category(), detail, violations);
    }

    static ResponseEntity<Object> response(Rejection rejection, String correlationId, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setCacheControl("no-store");
        if (retryable(rejection.category()) && !all.containsHeader(HttpHeaders.RETRY_AFTER)) {
            all.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return ResponseEntity.status(rejection.category().status())
                .headers(all)
                .body(problem(rejection, correlationId));
    }

    static boolean retryable(ErrorCategory category) {
        return category == ErrorCategory.UNAVAILABLE || category == ErrorCategory.TOO_MANY;
    }

    /** {@code CUSTOMER_CLOSED} becomes {@code Customer closed}. */
    static String title(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
