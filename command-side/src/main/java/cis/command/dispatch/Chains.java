package cis.command.dispatch;

import cis.api.CommandReply;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.command.dispatch.Consequences.Followed;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completes the answer to a command that starts a chain of automations: with the number, and the position of the end. */
final class Chains {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PAGE = 500;

    private final Consequences consequences;
    private final EventLog log;
    private final Duration patience;

    Chains(Consequences consequences, EventLog log, Duration patience) {
        this.consequences = consequences;
        this.log = log;
        this.patience = patience;
    }

    /**
     * @param position of the last event that followed, as far as it is known
     * @param pending whether the document has no number yet
     */
    record Answer(CommandReply reply, long position, boolean pending) {}

    Answer complete(CommandType type, CommandReply reply) {
        Chain chain = type.chain();
        if (chain == Chain.NONE) {
            return new Answer(reply, reply.position(), false);
        }
        long position = reply.events().isEmpty() ? reply.position() : end(reply);
        if (chain == Chain.POSTED) {
            return new Answer(reply, position, false);
        }
        String number = number(reply);
        return number == null
                ? new Answer(reply, position, true)
                : new Answer(reply.withNumber(number), position, false);
    }

    private long end(CommandReply reply) {
        return log.find(reply.events().getFirst().id())
                .map(this::follow)
                .map(end -> Math.max(end, reply.position()))
                .orElse(reply.position());
    }

    /** A request repeated long after finds everything done, and all of it before the head. */
    private long follow(RecordedEvent first) {
        try {
            String correlation = Optional.ofNullable(first.metadata(MetadataKeys.CORRELATION_ID))
                    .orElse(first.id().toString());
            Followed followed = consequences.follow(correlation, first.position(), patience);
            return followed.complete() && !followed.events().isEmpty()
                    ? followed.events().getLast().position()
                    : log.head();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return log.head();
        }
    }

    /** Its next event after the command is that the document was issued; where nothing changed, it may be any before. */
    private @Nullable String number(CommandReply reply) {
        if (!reply.events().isEmpty()) {
            List<RecordedEvent> next = log.readAggregate(reply.id(), reply.version(), 1);
            return next.isEmpty() ? null : number(next.getFirst().payload());
        }
        for (long from = 0; from < reply.version(); from += PAGE) {
            for (RecordedEvent event : log.readAggregate(reply.id(), from, PAGE)) {
                String number = number(event.payload());
                if (number != null) {
                    return number;
                }
            }
        }
        return null;
    }

    private static @Nullable String number(DomainEvent event) {
        return switch (event) {
            case InvoiceIssued issued -> issued.number();
            case CreditNoteIssued issued -> issued.number();
            default -> null;
        };
    }
}
