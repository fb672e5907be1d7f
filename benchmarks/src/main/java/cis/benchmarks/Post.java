package cis.benchmarks;

import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire. */
final class Post {

    private final byte[] bytes;

    private Post(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    static Post json(String path, String body) {
        return of(path, "application/json", body);
    }

    /** @param lines each ends with a line feed */
    static Post batch(String lines) {
        return of("/api/v1/commands:batch", "application/x-ndjson", lines);
    }

    private static Post of(String path, String mediaType, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + mediaType
                        + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return new Post(all);
    }
}
