package cis.query.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * An answer that is written while it is made, on the request's thread, however long it is; a method of a
 * {@code @Controller} returns it (of a {@code @RestController} it would be taken for a body). What goes wrong before the first byte is a problem like any other; after that the connection is cut, so that
 * nobody takes a part for the whole.
 */
public interface StreamedAnswer {

    String contentType();

    default Map<String, String> headers() {
        return Map.of();
    }

    void writeTo(OutputStream out) throws IOException;
}
