package cis.platform.projection;

/** Somebody has cancelled what was being done with a projection. */
final class OperationCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationCancelled() {
        super("cancelled", null, false, false);
    }
}
