package cis.standalone.data;

import org.jspecify.annotations.Nullable;

/** A backup could not be made, or one cannot be restored; the message says why in one line. */
public final class BackupFailed extends RuntimeException {

    BackupFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    BackupFailed(String message) {
        this(message, null);
    }
}
