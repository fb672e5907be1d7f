package cis.platform.projection;

import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.contract.EventTypes;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that moved what a client company's customers owe, in order. Each type is read in the order of its index,
 * and a few of each at a time: as many are read as there are, and few are in memory.
 */
final class ReceivablesPast {

    private static final int BATCH = 500;
    private static final List<String> TYPES = Stream.concat(
                    Stream.of(ReceivablesEvent.class.getPermittedSubclasses()),
                    Stream.of(InvoiceIssued.class, CreditNoteIssued.class, PaymentRecorded.class))
            .map(EventTypes::nameOf)
            .toList();

    private final EventLog log;
    private final String client;
    private final long position;

    ReceivablesPast(EventLog log, String client, long position) {
        this.log = log;
        this.client = client;
        this.position = position;
    }

    void forEach(Consumer<RecordedEvent> consumer) {
        PriorityQueue<OfType> types = new PriorityQueue<>(
                Comparator.comparingLong(one -> one.ahead.element().position()));
        for (String type : TYPES) {
            OfType one = new OfType(type);
            if (one.fill()) {
                types.add(one);
            }
        }
        while (!types.isEmpty()) {
            OfType next = types.remove();
            RecordedEvent event = next.ahead.remove();
            if (event.position() <= position) {
                consumer.accept(event);
                if (next.fill()) {
                    types.add(next);
                }
            }
        }
    }

    private final class OfType {
        private final String type;
        private final Queue<RecordedEvent> ahead = new ArrayDeque<>();
        private long last;

        OfType(String type) {
            this.type = type;
        }

        /** Whether there is one more. */
        boolean fill() {
            if (ahead.isEmpty()) {
                List<RecordedEvent> more =
                        log.read(new EventQuery(last, EventQuery.Order.ASC, Set.of(type), client, null, BATCH));
                ahead.addAll(more);
                last = more.isEmpty() ? last : more.getLast().position();
            }
            return !ahead.isEmpty();
        }
    }
}
