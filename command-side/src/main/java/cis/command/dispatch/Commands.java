package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.platform.web.RequestContext;
import org.springframework.http.ResponseEntity;

/** Where commands are handed in as {@link CommandDecoder} made them, which has checked their constraints. */
public interface Commands {
    /** @throws CommandRejected when it is refused, or when its outcome cannot be known */
    CommandReply send(Command command, RequestContext context);

    /**
     * The same as an HTTP response: 201 and where it is found for what was created, 200 otherwise. Waits a while for what
     * automations make of it, so that {@code CIS-Position} covers that too; 202 when a document has no number by then.
     */
    ResponseEntity<CommandReply> dispatch(Command command, RequestContext context);
}
