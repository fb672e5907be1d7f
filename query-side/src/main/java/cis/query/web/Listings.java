package cis.query.web;

import cis.platform.moment.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
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
        return answer(parameter, new Listing<>(items, cursor), cursor, request);
    }

    /**
     * For a page that says more than its items.
     *
     * @param next key of the next page; null on the last one
     * @param body what to answer, given the cursor of the next page
     */
    public static <B> ResponseEntity<B> with(
            String list, @Nullable String next, HttpServletRequest request, Function<@Nullable String, B> body) {
        String cursor = next == null ? null : Cursor.of(list, next);
        return answer("cursor", body.apply(cursor), cursor, request);
    }

    private static <B> ResponseEntity<B> answer(
            String parameter, B body, @Nullable String cursor, HttpServletRequest request) {
        if (cursor == null) {
            return ResponseEntity.ok(body);
        }
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(parameter, cursor);
        keepMoment(next, request);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next.build().toUriString() + ">; rel=\"next\"")
                .body(body);
    }

    /** What was asked about no moment of knowledge goes on from what was known at the first page. */
    private static void keepMoment(UriComponentsBuilder next, HttpServletRequest request) {
        if (request.getParameter(AsOf.AS_OF) == null) {
            Moments.current().ifPresent(moment -> next.replaceQueryParam(AsOf.AT, moment.position()));
        }
    }
}
