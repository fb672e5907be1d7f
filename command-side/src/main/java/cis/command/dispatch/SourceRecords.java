package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which customer a record of another system belongs to, kept in step with what customers decide. */
final class SourceRecords {
    private static final String FIELD = "customerId";

    private static final int PAGE = 1_000;

    private final IdentityDirectory directory;
    private final EventLog log;
    /** How many commands of this process. */
    private final Map<Place, Integer> underWay = new ConcurrentHashMap<>();

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
        RecordComponent customer = type.inBody().get(FIELD);
        return customer != null && customer.getType() == CustomerReference.class;
    }

    /**
     * Reserves what is about to be linked. Whoever it is reserved for without having it (the process ended in between, or
     * a registration was refused) loses it, unless a command about it is under way.
     *
     * @throws CommandRejected when the record is another customer's
     */
    Claim claim(Command command, String client) {
        if (command instanceof RegisterCustomer register
                && register.source() != null
                && register.externalId() != null) {
            return new Claim(new Place(client, register.source(), register.externalId()), () -> {});
        }
        if (!(command instanceof LinkSourceRecord link)) {
            return new Claim(null, () -> {});
        }
        UUID id = link.customerId().value();
        boolean known = directory.find(client, link.source(), link.externalId()).isPresent();
        Claim claim = new Claim(
                new Place(client, link.source(), link.externalId()),
                known ? () -> {} : () -> directory.release(client, link.source(), link.externalId(), id));
        try {
            reserve(link, client, id);
            return claim;
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    private void reserve(LinkSourceRecord link, String client, UUID id) {
        UUID holder = directory.reserve(client, link.source(), link.externalId(), id);
        if (holder.equals(id)) {
            return;
        }
        // In this order: what is no longer under way is in the log.
        boolean disputed = underWay.getOrDefault(new Place(client, link.source(), link.externalId()), 0) > 1;
        if (isLinked(holder, link)) {
            throw new CommandRejected(CustomerError.SOURCE_RECORD_TAKEN);
        }
        if (disputed) {
            throw new CommandRejected(GeneralError.CONCURRENT_CHANGE);
        }
        directory.release(client, link.source(), link.externalId(), holder);
        if (!directory.reserve(client, link.source(), link.externalId(), id).equals(id)) {
            throw new CommandRejected(CustomerError.SOURCE_RECORD_TAKEN);
        }
    }

    private boolean isLinked(UUID customer, LinkSourceRecord record) {
        boolean linked = false;
        long from = 0;
        List<RecordedEvent> page;
        do {
            page = log.readAggregate(customer.toString(), from, PAGE);
            for (RecordedEvent event : page) {
                linked = switch (event.payload()) {
                    case CustomerRegistered e -> isOf(record, e.source(), e.externalId());
                    case SourceRecordLinked e -> linked || isOf(record, e.source(), e.externalId());
                    case SourceRecordUnlinked e -> linked && !isOf(record, e.source(), e.externalId());
                    default -> linked;
                };
            }
            from += page.size();
        } while (page.size() == PAGE);
        return linked;
    }

    private static boolean isOf(LinkSourceRecord record, @Nullable String source, @Nullable String externalId) {
        return record.source().equals(source) && record.externalId().equals(externalId);
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

    private record Place(String client, String source, String externalId) {}

    /** Held while a command that concerns a record is under way. */
    final class Claim implements AutoCloseable {

        private final @Nullable Place place;
        private final Runnable release;

        private Claim(@Nullable Place place, Runnable release) {
            this.place = place;
            this.release = release;
            if (place != null) {
                underWay.merge(place, 1, Integer::sum);
            }
        }

        /** The customer refused: takes back what was reserved. */
        void refused() {
            release.run();
        }

        @Override
        public void close() {
            if (place != null) {
                underWay.computeIfPresent(place, (same, count) -> count == 1 ? null : count - 1);
            }
        }
    }
}
