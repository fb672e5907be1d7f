package cis.query.customer;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.event.FieldCorrected;
import cis.platform.projection.EventContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to a customer's contact points. Values that were erased match nothing and change nothing. */
final class ContactFacts {

    private ContactFacts() {}

    static List<ContactFact> registered(@Nullable List<ContactPoint> points, EventContext context) {
        if (points == null) {
            return List.of();
        }
        List<ContactFact> facts = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            facts.add(ContactFact.of(points.get(i), context.recordedAt(), Origin.of(context, "/contactPoints/" + i)));
        }
        return List.copyOf(facts);
    }

    static List<ContactFact> added(List<ContactFact> facts, @Nullable ContactPoint point, EventContext context) {
        if (point == null) {
            return facts;
        }
        ContactFact added = ContactFact.of(point, context.recordedAt(), Origin.of(context, "/contactPoint"));
        List<ContactFact> all = new ArrayList<>(
                added.primary() ? each(facts, point.channel(), fact -> fact.withPrimary(false)) : facts);
        all.add(added);
        return List.copyOf(all);
    }

    static List<ContactFact> removed(List<ContactFact> facts, ContactChannel channel, @Nullable String value) {
        return facts.stream().filter(fact -> !fact.is(channel, value)).toList();
    }

    static List<ContactFact> primary(List<ContactFact> facts, ContactChannel channel, @Nullable String value) {
        return value == null ? facts : each(facts, channel, fact -> fact.withPrimary(fact.is(channel, value)));
    }

    static List<ContactFact> verified(List<ContactFact> facts, ContactChannel channel, @Nullable String value) {
        return each(facts, channel, fact -> fact.is(channel, value) ? fact.asVerified() : fact);
    }

    static List<ContactFact> bounced(List<ContactFact> facts, ContactChannel channel, @Nullable String value) {
        return each(facts, channel, fact -> fact.is(channel, value) ? fact.asBounced() : fact);
    }

    static List<ContactFact> corrected(List<ContactFact> facts, FieldCorrected correction) {
        return facts.stream()
                .map(fact -> fact.corrected(correction))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ContactFact> each(
            List<ContactFact> facts, ContactChannel channel, UnaryOperator<ContactFact> change) {
        return facts.stream()
                .map(fact -> fact.channel() == channel ? change.apply(fact) : fact)
                .toList();
    }
}
