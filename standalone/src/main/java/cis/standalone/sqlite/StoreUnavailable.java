package cis.standalone.sqlite;

import org.jspecify.annotations.Nullable;

/** The file takes no writes at present. Unless the message says that the outcome is unknown, nothing was written. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        this(message, null);
    }
}
