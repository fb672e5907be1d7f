package cis.query.replay;

import cis.api.care.query.ComplaintEntry;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.CustomerProfile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that change a profile by themselves: an address begins to hold, an answer begins to be late. */
final class DueDays {

    private DueDays() {}

    /** The first of them after the day on which the profile is as it is. */
    static Optional<LocalDate> next(CustomerProfile profile, LocalDate day) {
        return Stream.concat(beginnings(profile), lateness(profile))
                .filter(due -> due.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> beginnings(CustomerProfile profile) {
        return profile.addresses().stream()
                .filter(address -> !address.current())
                .map(AddressView::effectiveFrom)
                .filter(Objects::nonNull);
    }

    private static Stream<LocalDate> lateness(CustomerProfile profile) {
        ComplaintEntry complaint = profile.latestComplaint();
        return complaint == null || complaint.overdue() || complaint.dueOn() == null
                ? Stream.of()
                : Stream.of(complaint.dueOn().plusDays(1));
    }
}
