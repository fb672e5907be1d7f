package cis.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with a page, and with a link to the next one. */
public final class Listings {

    private Listings() {}

    /** @param next key of the next page; null on the last one */
    public static <T> ResponseEntity<Listing<T>> of(
            String list, List<T> items, @Nullable String next, HttpServletRequest request) {
        return linked("cursor", items, next == null ? null : Cursor.of(list, next), request);
    }

    /** For a list whose cursor is plain, and goes by another parameter. */
    public static <T> ResponseEntity<Listing<T>> linked(
            String parameter, List<T> items, @Nullable String cursor, HttpServletRequest request) {
        Listing<T> listing = new Listing<>(items, cursor);
        if (cursor == null) {
            return ResponseEntity.ok(listing);
        }
        String next = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(parameter, cursor)
                .build()
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(listing);
    }
}
