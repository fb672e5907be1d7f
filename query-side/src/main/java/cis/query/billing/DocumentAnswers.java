package cis.query.billing;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.platform.event.RecordedEvent;
import cis.query.billing.document.Printout;
import cis.query.history.Streams;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Answers with a document as the caller wants to see it. */
@Component
class DocumentAnswers {

    /** Only what the document brings with it is shown; nothing runs, and nothing is fetched. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private final Streams streams;
    private final Printing printing;

    DocumentAnswers(Streams streams, Printing printing) {
        this.streams = streams;
        this.printing = printing;
    }

    /**
     * The first representation that the document has; one that is not issued has JSON only.
     *
     * @param view as JSON
     * @return the view, or a response
     */
    Object answer(
            List<Representation> asked,
            Printable kind,
            String client,
            UUID id,
            Supplier<?> view,
            HttpServletResponse response) {
        for (Representation one : asked) {
            if (one == Representation.JSON) {
                Object seen = view.get();
                response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                response.setContentType(one.mediaType().toString());
                return seen;
            }
            Optional<Printout> issued = issued(kind, client, id);
            if (issued.isPresent()) {
                return printed(issued.get(), one);
            }
        }
        throw new CommandRejected(kind.notIssued());
    }

    private Optional<Printout> issued(Printable kind, String client, UUID id) {
        List<RecordedEvent> events = streams.of(client, id);
        if (events.isEmpty() || !kind.beginning().isInstance(events.getFirst().payload())) {
            throw new CommandRejected(GeneralError.NOT_FOUND);
        }
        return events.stream()
                .map(event -> Optional.ofNullable(kind.printout().apply(event.payload())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private ResponseEntity<byte[]> printed(Printout printout, Representation representation) {
        byte[] content = printing.print(printout, representation);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(representation.mediaType())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, named(printout.number() + "." + representation.format()));
        if (representation == Representation.HTML) {
            answer.header("Content-Security-Policy", NOTHING_RUNS);
        }
        return answer.body(content);
    }

    private static String named(String file) {
        return ContentDisposition.inline().filename(file).build().toString();
    }
}
