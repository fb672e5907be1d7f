package cis.standalone.cli;

import org.jspecify.annotations.Nullable;

/** A command that could not be done; the message is the one line that the person reads. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        this(message, null);
    }

    CommandFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
