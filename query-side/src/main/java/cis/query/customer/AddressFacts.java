package cis.query.customer;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.FieldCorrected;
import cis.platform.projection.EventContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's addresses over time: of each kind the one that begins last, and has begun, holds. */
final class AddressFacts {

    private AddressFacts() {}

    static List<AddressFact> registered(@Nullable Address address, EventContext context) {
        return address == null ? List.of() : List.of(AddressFact.of(address, null, Origin.of(context, "")));
    }

    /** Keeps what holds or is to come, and drops what had ended two days before, wherever on earth one asks. */
    static List<AddressFact> changed(List<AddressFact> facts, AddressChanged event, EventContext context) {
        Address address = event.address();
        if (address == null) {
            return facts;
        }
        AddressFact added = AddressFact.of(address, event.effectiveFrom(), Origin.of(context, ""));
        List<AddressFact> all = new ArrayList<>(facts);
        all.add(added);
        LocalDate past =
                LocalDate.ofInstant(context.recordedAt(), ZoneOffset.UTC).minusDays(2);
        Optional<AddressFact> held = on(all, added.kind(), past);
        return all.stream()
                .filter(fact -> fact.kind() != added.kind()
                        || !fact.holdsOn(past)
                        || held.filter(fact::equals).isPresent())
                .toList();
    }

    static List<AddressFact> corrected(List<AddressFact> facts, FieldCorrected correction) {
        return facts.stream().map(fact -> fact.corrected(correction)).toList();
    }

    /** Of two that begin on the same day, the one recorded later holds. */
    static Optional<AddressFact> on(List<AddressFact> facts, AddressKind kind, LocalDate day) {
        AddressFact held = null;
        for (AddressFact fact : facts) {
            if (fact.kind() == kind && fact.holdsOn(day) && (held == null || fact.follows(held))) {
                held = fact;
            }
        }
        return Optional.ofNullable(held);
    }

    /** Those that begin after the day, the next one first. */
    static List<AddressFact> after(List<AddressFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !fact.holdsOn(day))
                .sorted(Comparator.comparing(
                        AddressFact::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
