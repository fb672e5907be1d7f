package cis.command.dispatch;

import cis.api.CommandReply;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Replies as HTTP responses. */
final class Answers {
    private static final String BASE = "/api/v1/";

    private Answers() {}

    static ResponseEntity<CommandReply> response(CommandType type, CommandReply reply) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status(type))
                .eTag("\"" + reply.version() + "\"")
                .header("CIS-Position", Long.toString(reply.position()));
        if (type.creates()) {
            response.location(URI.create(BASE + type.collection() + "/" + reply.id()));
        }
        if (reply.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(reply);
    }

    static HttpStatus status(CommandType type) {
        return type.creates() ? HttpStatus.CREATED : HttpStatus.OK;
    }
}
