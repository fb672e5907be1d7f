package cis.command.violation;

import cis.query.violation.PublicDocument;
import java.util.concurrent.CompletableFuture;

/** Two circles at once, and a wait without a limit. */
record CommandThatKnowsTheQuerySide(PublicDocument document) {

    static PublicDocument waitForEver(CompletableFuture<PublicDocument> future) {
        return future.join();
    }
}
