package cis.command.customer;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How a customer can be reached, oldest first. Of each channel that has any, exactly one is primary.
 */
record ContactPoints(List<Entry> entries) {

    static final ContactPoints EMPTY = new ContactPoints(List.of());

    /** @param index within the list of the event that added it; 0 where that added only one */
    record Entry(
            UUID eventId,
            int index,
            ContactChannel channel,
            String value,
            boolean primary,
            boolean verified,
            boolean bounced) {

        boolean is(ContactChannel otherChannel, String otherValue) {
            return channel == otherChannel && ContactPointPolicy.same(channel, value, otherValue);
        }

        Entry asPrimary(boolean isPrimary) {
            return new Entry(eventId, index, channel, value, isPrimary, verified, bounced);
        }

        Entry marked(boolean isVerified, boolean isBounced) {
            return new Entry(eventId, index, channel, value, primary, isVerified, isBounced);
        }

        Entry corrected(String otherValue) {
            return new Entry(eventId, index, channel, otherValue, primary, false, false);
        }

        boolean from(UUID event, int place) {
            return eventId.equals(event) && index == place;
        }
    }

    int size() {
        return entries.size();
    }

    boolean has(ContactChannel channel) {
        return entries.stream().anyMatch(entry -> entry.channel() == channel);
    }

    Optional<Entry> find(ContactChannel channel, String value) {
        return entries.stream().filter(entry -> entry.is(channel, value)).findFirst();
    }

    Optional<Entry> from(UUID eventId, int index) {
        return entries.stream().filter(entry -> entry.from(eventId, index)).findFirst();
    }

    /** Who becomes primary when this one goes: the oldest left of its channel that has not bounced, else the oldest. */
    Optional<Entry> successorOf(Entry leaving) {
        List<Entry> left = entries.stream()
                .filter(entry -> entry.channel() == leaving.channel() && !entry.equals(leaving))
                .toList();
        return leaving.primary()
                ? left.stream()
                        .filter(entry -> !entry.bounced())
                        .findFirst()
                        .or(() -> left.stream().findFirst())
                : Optional.empty();
    }

    ContactPoints added(UUID eventId, int index, ContactPoint point) {
        boolean primary = Boolean.TRUE.equals(point.primary());
        List<Entry> all = new ArrayList<>(entries);
        if (primary) {
            all.replaceAll(entry -> entry.channel() == point.channel() ? entry.asPrimary(false) : entry);
        }
        all.add(new Entry(eventId, index, point.channel(), point.value(), primary, false, false));
        return new ContactPoints(List.copyOf(all));
    }

    ContactPoints verified(ContactChannel channel, String value) {
        return changed(entry -> entry.is(channel, value), entry -> entry.marked(true, false));
    }

    ContactPoints bounced(ContactChannel channel, String value) {
        return changed(entry -> entry.is(channel, value), entry -> entry.marked(entry.verified(), true));
    }

    ContactPoints removed(ContactChannel channel, String value) {
        return new ContactPoints(
                entries.stream().filter(entry -> !entry.is(channel, value)).toList());
    }

    ContactPoints primary(ContactChannel channel, String value) {
        return changed(entry -> entry.channel() == channel, entry -> entry.asPrimary(entry.is(channel, value)));
    }

    ContactPoints corrected(UUID eventId, int index, String value) {
        return changed(
                entry -> entry.from(eventId, index) && !entry.value().equals(value), entry -> entry.corrected(value));
    }

    /** Place in the list that a pointer such as {@code /contactPoints/2/value} names; 0 in {@code /contactPoint/value}. */
    static int index(String field) {
        String[] segments = field.split("/", -1);
        return segments.length == 4 ? Integer.parseInt(segments[2]) : 0;
    }

    private ContactPoints changed(Predicate<Entry> which, UnaryOperator<Entry> how) {
        return new ContactPoints(entries.stream()
                .map(entry -> which.test(entry) ? how.apply(entry) : entry)
                .toList());
    }
}
