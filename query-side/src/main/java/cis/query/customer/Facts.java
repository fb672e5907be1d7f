package cis.query.customer;

import cis.api.customer.event.FieldCorrected;
import cis.query.customer.Fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes to what is known about a customer. */
final class Facts {

    private Facts() {}

    /** In place of what was known before under that name, or at the end; nothing changes for an erased value. */
    static List<Fact> with(
            List<Fact> facts, Kind kind, String name, @Nullable Object value, @Nullable String source, String origin) {
        if (value == null) {
            return facts;
        }
        Fact known = new Fact(kind, name, value.toString(), source, origin);
        List<Fact> all = new ArrayList<>(facts);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(kind, name)) {
                all.set(i, known);
                return List.copyOf(all);
            }
        }
        all.add(known);
        return List.copyOf(all);
    }

    static List<Fact> without(List<Fact> facts, Kind kind, @Nullable String name) {
        return name == null
                ? facts
                : facts.stream().filter(fact -> !fact.is(kind, name)).toList();
    }

    static List<Fact> corrected(List<Fact> facts, FieldCorrected correction) {
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts) {
            String field = Origin.corrected(fact.origin(), correction);
            if (field == null || !field.isEmpty()) {
                all.add(fact);
            } else if (correction.value() != null) {
                String name = fact.kind() == Kind.TAG ? correction.value() : fact.name();
                all.add(new Fact(fact.kind(), name, correction.value(), fact.source(), fact.origin()));
            }
        }
        return List.copyOf(all);
    }

    static List<Fact> of(List<Fact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    static Optional<String> value(List<Fact> facts, Kind kind, String name) {
        return facts.stream()
                .filter(fact -> fact.is(kind, name))
                .map(Fact::value)
                .findFirst();
    }
}
