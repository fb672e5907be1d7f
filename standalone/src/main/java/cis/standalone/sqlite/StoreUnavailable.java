package cis.standalone.sqlite;

import cis.platform.event.TemporarilyUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The file takes no writes at present. Nothing was acknowledged; a write that was under way when the disk failed may
 * still turn out to be there.
 */
public final class StoreUnavailable extends RuntimeException implements TemporarilyUnavailable {

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        this(message, null);
    }
}
