package cis.standalone.importing;

/** The import could not be finished; the message is one line for the person who started it. */
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportFailed(String message) {
        super(message);
    }

    public ImportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
