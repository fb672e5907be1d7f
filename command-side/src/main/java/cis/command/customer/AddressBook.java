package cis.command.customer;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's addresses over time, in the order in which they were recorded. On a day, of those of a kind that have
 * begun, the one that began last holds; of two that began on the same day, the one recorded later.
 */
record AddressBook(List<Entry> entries) {

    static final AddressBook EMPTY = new AddressBook(List.of());

    /** @param from LocalDate.MIN where the address holds from the beginning */
    record Entry(UUID eventId, LocalDate from, Address address) {}

    AddressBook with(UUID eventId, LocalDate from, @Nullable Address address) {
        return address == null
                ? this
                : new AddressBook(Stream.concat(entries.stream(), Stream.of(new Entry(eventId, from, address)))
                        .toList());
    }

    Optional<Address> on(AddressKind kind, LocalDate day) {
        return entryOn(kind, day).map(Entry::address);
    }

    /** Of the postal address. */
    @Nullable
    String countryOn(LocalDate day) {
        return on(AddressKind.POSTAL, day).map(Address::country).orElse(null);
    }

    /** Whether the event's address holds today, or will. */
    boolean isCurrent(UUID eventId, LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .anyMatch(entry -> entryOn(kind(entry.address()), later(entry.from(), today))
                        .filter(entry::equals)
                        .isPresent());
    }

    /** The same with the event's address changed. */
    AddressBook corrected(UUID eventId, UnaryOperator<Address> correction) {
        return new AddressBook(entries.stream()
                .map(entry -> entry.eventId().equals(eventId)
                        ? new Entry(eventId, entry.from(), correction.apply(entry.address()))
                        : entry)
                .toList());
    }

    private Optional<Entry> entryOn(AddressKind kind, LocalDate day) {
        return entries.reversed().stream()
                .filter(entry -> kind(entry.address()) == kind && !entry.from().isAfter(day))
                .sorted(Comparator.comparing(Entry::from).reversed())
                .findFirst();
    }

    static AddressKind kind(Address address) {
        AddressKind kind = address.kind();
        return kind == null ? AddressKind.POSTAL : kind;
    }

    /** The same address with its kind said. */
    static Address withKind(Address address) {
        return new Address(
                kind(address),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
