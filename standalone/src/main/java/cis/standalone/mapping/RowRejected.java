package cis.standalone.mapping;

/** A row that cannot become part of a command. */
public final class RowRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason a stable code, such as {@code bad-date} */
    public RowRejected(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** Never null, unlike {@link #getMessage()} for the compiler. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
