package cis.command.customer;

import cis.api.CommandRejected;
import cis.api.ErrorCode;
import java.util.List;

/** What stands against closing a customer, in all contexts; a parameter of the handler that closes. */
public record ClosingObjections(List<ErrorCode> codes) {

    /** @throws CommandRejected with the first objection */
    void refuse() {
        if (!codes.isEmpty()) {
            throw new CommandRejected(codes.getFirst());
        }
    }
}
