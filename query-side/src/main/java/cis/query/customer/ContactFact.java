package cis.query.customer;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.event.FieldCorrected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a customer can be reached, how well that works, and where it was said. */
record ContactFact(
        ContactChannel channel,
        String value,
        boolean primary,
        boolean verified,
        boolean bounced,
        Instant since,
        String origin) {

    static ContactFact of(ContactPoint point, Instant since, String origin) {
        return new ContactFact(
                point.channel(), point.value(), Boolean.TRUE.equals(point.primary()), false, false, since, origin);
    }

    boolean is(ContactChannel otherChannel, @Nullable String otherValue) {
        return channel == otherChannel && value.equals(otherValue);
    }

    ContactFact withPrimary(boolean newPrimary) {
        return new ContactFact(channel, value, newPrimary, verified, bounced, since, origin);
    }

    ContactFact asVerified() {
        return new ContactFact(channel, value, primary, true, false, since, origin);
    }

    ContactFact asBounced() {
        return new ContactFact(channel, value, primary, verified, true, since, origin);
    }

    /** Null where the correction removes it. */
    @Nullable
    ContactFact corrected(FieldCorrected correction) {
        String field = Origin.corrected(origin, correction);
        if (field == null || !field.equals("/value")) {
            return this;
        }
        String corrected = correction.value();
        return corrected == null
                ? null
                : new ContactFact(channel, corrected, primary, verified, bounced, since, origin);
    }
}
