package cis.command.http;

import cis.api.CommandReply;
import cis.api.CommandReply.AppendedEvent;
import cis.api.Rejection;
import cis.platform.web.Problem;
import cis.platform.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line: either a reply or a problem.
 *
 * @param replayed what the header {@code Idempotent-Replayed} says of a single command; a line has no headers
 */
record BatchResult(
        long line,
        int status,
        @Nullable String id,
        @Nullable Long version,
        @Nullable Long position,
        @Nullable List<AppendedEvent> events,
        @Nullable Boolean replayed,
        @Nullable Problem problem) {
    static BatchResult accepted(long line, int status, CommandReply reply) {
        return new BatchResult(
                line, status, reply.id(), reply.version(), reply.position(), reply.events(), reply.replayed(), null);
    }

    static BatchResult refused(long line, Rejection rejection, String correlationId) {
        return new BatchResult(
                line,
                rejection.category().status(),
                null,
                null,
                null,
                null,
                null,
                Problems.problem(rejection, correlationId));
    }
}
