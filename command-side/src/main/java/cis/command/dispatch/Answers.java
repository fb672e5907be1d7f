package cis.command.dispatch;

import cis.api.CommandReply;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Replies as HTTP responses. */
final class Answers {
    private static final String BASE = "/api/v1/";
    /** Where that is found which is numbered, and was there before. */
    private static final String INVOICES = "invoices";

    private Answers() {}

    static ResponseEntity<CommandReply> response(CommandType type, Chains.Answer answer) {
        CommandReply reply = answer.reply();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(
                        answer.pending() ? HttpStatus.ACCEPTED : status(type))
                .eTag("\"" + reply.version() + "\"")
                .header("CIS-Position", Long.toString(answer.position()));
        if (type.creates()) {
            response.location(URI.create(BASE + type.collection() + "/" + reply.id()));
        } else if (answer.pending()) {
            response.location(URI.create(BASE + INVOICES + "/" + reply.id()));
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
