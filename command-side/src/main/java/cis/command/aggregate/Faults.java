package cis.command.aggregate;

import cis.api.CommandRejected;
import cis.api.ErrorCode;
import cis.api.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers every fault of a command, so that one refusal names them all. The first fault's code is the refusal's. */
public final class Faults {

    private final List<ErrorCode> codes = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param field JSON Pointer into the command's body */
    public Faults add(ErrorCode code, String field, String message) {
        codes.add(code);
        violations.add(new Violation(field, code.name(), message));
        return this;
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /** What is wrong, in words. */
    public String messages() {
        return violations.stream().map(Violation::message).distinct().collect(Collectors.joining("; "));
    }

    /** @throws CommandRejected when there is a fault */
    public void refuse() {
        if (!codes.isEmpty()) {
            throw new CommandRejected(codes.getFirst(), codes.getFirst().meaning(), violations);
        }
    }

    /** The refusal for a single fault. */
    public static CommandRejected refusal(ErrorCode code, String field, String message) {
        return new CommandRejected(code, code.meaning(), List.of(new Violation(field, code.name(), message)));
    }
}
