package cis.command.care;

import cis.api.CustomerId;
import cis.api.ErrorCode;
import cis.api.care.CareError;
import cis.api.care.ComplaintId;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.contract.EventTypes;
import cis.command.customer.ClosingCheck;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CARE-09: a customer is not closed while a complaint is open. */
record OpenComplaints(EventLog events) implements ClosingCheck {

    private static final int BATCH = 1_000;
    private static final Set<String> TYPES = Stream.of(
                    ComplaintFiled.class, ComplaintClosed.class, ComplaintReopened.class, ComplaintWithdrawn.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public List<ErrorCode> objections(CustomerId customer, String client) {
        Set<ComplaintId> open = new HashSet<>();
        long after = 0;
        List<RecordedEvent> batch;
        do {
            batch = events.read(new EventQuery(after, EventQuery.Order.ASC, TYPES, client, customer, BATCH));
            for (RecordedEvent event : batch) {
                switch (event.payload()) {
                    case ComplaintFiled e -> open.add(e.complaintId());
                    case ComplaintReopened e -> open.add(e.complaintId());
                    case ComplaintClosed e -> open.remove(e.complaintId());
                    case ComplaintWithdrawn e -> open.remove(e.complaintId());
                    default -> throw new IllegalStateException("not asked for: " + event.type());
                }
                after = event.position();
            }
        } while (batch.size() == BATCH);
        return open.isEmpty() ? List.of() : List.of(CareError.OPEN_COMPLAINTS);
    }
}
