package cis.query.replay;

import cis.api.CustomerId;
import cis.api.contract.EventTypes;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.query.CustomerProfile;
import cis.api.history.query.FieldDifference;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the events that had announced what a day brought. */
final class Announcements {

    private static final String ADDRESSES = "/addresses/";
    private static final String COMPLAINT = "/latestComplaint/";
    private static final int MOST_ADDRESSES = 500;
    private static final int MOST_STEPS = 1_000;

    private final EventLog log;
    private final String client;
    private final CustomerId customer;

    Announcements(EventLog log, String client, CustomerId customer) {
        this.log = log;
        this.client = client;
        this.customer = customer;
    }

    /**
     * By field.
     *
     * @param profile as it was before that day
     */
    Map<String, RecordedEvent> of(
            List<FieldDifference> changed, CustomerProfile profile, long position, LocalDate day) {
        Map<String, RecordedEvent> announced = new HashMap<>();
        Map<String, Optional<RecordedEvent>> found = new HashMap<>();
        for (FieldDifference one : changed) {
            found.computeIfAbsent(announcer(one.field()), name -> find(name, profile, position, day))
                    .ifPresent(event -> announced.put(one.field(), event));
        }
        return announced;
    }

    /** The last event that concerned the customer up to a position. */
    Optional<RecordedEvent> last(long position) {
        return read(position, Set.of(), 1).stream().findFirst();
    }

    /** {@code /addresses/POSTAL} for the address that holds and for the one to come. */
    private static String announcer(String field) {
        if (field.startsWith(ADDRESSES)) {
            return field.split("[@#/]", -1)[2];
        }
        return field.startsWith(COMPLAINT) ? COMPLAINT : "";
    }

    private Optional<RecordedEvent> find(String name, CustomerProfile profile, long position, LocalDate day) {
        return switch (name) {
            case "" -> last(position);
            case COMPLAINT ->
                profile.latestComplaint() == null
                        ? last(position)
                        : lastOf(profile.latestComplaint().id().toString(), position);
            default -> address(name, position, day);
        };
    }

    private Optional<RecordedEvent> address(String kind, long position, LocalDate day) {
        Set<String> type = Set.of(EventTypes.nameOf(AddressChanged.class));
        return read(position, type, MOST_ADDRESSES).stream()
                .filter(event -> event.payload() instanceof AddressChanged changed
                        && changed.effectiveFrom().equals(day)
                        && changed.address() != null
                        && String.valueOf(changed.address().kind()).equals(kind))
                .findFirst();
    }

    private Optional<RecordedEvent> lastOf(String aggregate, long position) {
        return log.readAggregate(aggregate, 0, MOST_STEPS).stream()
                .filter(event -> event.position() <= position)
                .reduce((before, after) -> after);
    }

    private List<RecordedEvent> read(long position, Set<String> types, int limit) {
        return log.read(new EventQuery(position + 1, EventQuery.Order.DESC, types, client, customer, limit));
    }
}
