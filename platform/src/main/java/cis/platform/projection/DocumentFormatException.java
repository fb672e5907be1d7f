package cis.platform.projection;

/** A document that cannot be stored as it is: no record, too large, or with a value that has no stored form. */
public final class DocumentFormatException extends RuntimeException {

    /** @param cause never carried along with its message, which may quote the document */
    DocumentFormatException(String message, Throwable cause) {
        super(message + ": " + cause.getClass().getSimpleName());
        setStackTrace(cause.getStackTrace());
    }

    DocumentFormatException(String message) {
        super(message);
    }
}
