package cis.api;

import java.util.List;

/** The one way in which an aggregate, a policy or a look-up refuses. */
public final class CommandRejected extends RuntimeException {

    private final transient Rejection rejection;

    public CommandRejected(ErrorCode code, String detail, List<Violation> violations) {
        super(code.name() + ": " + detail, null, false, false);
        this.rejection = new Rejection(code.name(), code.category(), detail, List.copyOf(violations));
    }

    /** For a refusal that came from another process. */
    public CommandRejected(Rejection rejection) {
        super(rejection.code() + ": " + rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public CommandRejected(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public CommandRejected(ErrorCode code) {
        this(code, code.meaning());
    }

    public Rejection rejection() {
        return rejection;
    }
}
