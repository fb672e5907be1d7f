package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.Violation;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.EventLog;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which customer a record of another system belongs to, kept in step with what customers decide. */
final class SourceRecords {
    private static final String FIELD = "customerId";

    private final IdentityDirectory directory;
    private final EventLog log;

    SourceRecords(IdentityDirectory directory, EventLog log) {
        this.directory = directory;
        this.log = log;
    }

    /** The command with the customer's id in place of a record of another system. */
    Command resolve(CommandType type, Command command, String client) {
        if (!hasReference(type)
                || !(type.value(command, FIELD) instanceof CustomerReference reference)
                || reference.id() != null) {
            return command;
        }
        UUID id = directory
                .find(
                        client,
                        Objects.requireNonNull(reference.source()),
                        Objects.requireNonNull(reference.externalId()))
                .orElseThrow(() -> new CommandRejected(
                        CustomerError.CUSTOMER_UNKNOWN,
                        CustomerError.CUSTOMER_UNKNOWN.meaning(),
                        List.of(new Violation("/" + FIELD, "reference", "is no record of a known customer"))));
        return type.with(command, FIELD, CustomerReference.of(new CustomerId(id)));
    }

    private static boolean hasReference(CommandType type) {
        return type.bodyComponents().stream().anyMatch(component -> component.getType() == CustomerReference.class);
    }

    /**
     * Reserves what is about to be linked.
     *
     * @return what takes the reservation back, should the customer refuse
     */
    Runnable beforeSending(Command command, String client) {
        if (!(command instanceof LinkSourceRecord link)) {
            return () -> {};
        }
        UUID id = link.customerId().value();
        boolean known = directory.find(client, link.source(), link.externalId()).isPresent();
        UUID holder = directory.reserve(client, link.source(), link.externalId(), id);
        if (!holder.equals(id) && log.readAggregate(holder.toString(), 0, 1).isEmpty()) {
            directory.release(client, link.source(), link.externalId(), holder);
            holder = directory.reserve(client, link.source(), link.externalId(), id);
        }
        if (!holder.equals(id)) {
            throw new CommandRejected(CustomerError.SOURCE_RECORD_TAKEN);
        }
        return known ? () -> {} : () -> directory.release(client, link.source(), link.externalId(), id);
    }

    /** Gives free what is unlinked; not for a repeated request, since which the record may have been linked anew. */
    void afterAcceptance(Command command, String client) {
        if (command instanceof UnlinkSourceRecord unlink) {
            directory.release(
                    client,
                    unlink.source(),
                    unlink.externalId(),
                    unlink.customerId().value());
        }
    }
}
