package cis.query.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Tells the version of what is answered, for If-Match. A customer's version counts none of the notes and purchases that
 * the answer shows, so it must never make Spring answer 304, as an ETag in a {@code ResponseEntity} does.
 */
public final class Version {

    private Version() {}

    public static void tell(long version, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
