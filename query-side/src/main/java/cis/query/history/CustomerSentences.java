package cis.query.history;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Direction;
import cis.api.customer.Party;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to customers, as a clerk reads it. */
final class CustomerSentences {

    private static final String ERASED = "(erased)";
    private static final int MAX_QUOTE = 200;

    private CustomerSentences() {}

    static String of(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e -> registered(e);
            case CustomerNameChanged e -> "Is called %s now.".formatted(name(e.name()));
            case BirthDateRecorded e -> "Was born on %s.".formatted(known(e.birthDate()));
            case DemographicsRecorded e -> "Known from %s: %s.".formatted(e.source(), attributes(e.attributes()));
            case ContactPointAdded e -> added(e.contactPoint());
            case ContactPointVerified e -> "%s was verified.".formatted(contact(e.channel(), e.value()));
            case ContactPointBounced e -> "%s bounced.".formatted(contact(e.channel(), e.value()));
            case ContactPointRemoved e -> "%s was removed.".formatted(contact(e.channel(), e.value()));
            case PrimaryContactPointSet e -> "%s is the primary one now.".formatted(contact(e.channel(), e.value()));
            case AddressChanged e ->
                "The %s is %s from %s on.".formatted(kind(e.address()), address(e.address()), e.effectiveFrom());
            case PreferenceSet e -> "Prefers for %s: %s.".formatted(e.name(), known(e.value()));
            case TagAdded e -> "Was tagged %s.".formatted(known(e.tag()));
            case TagRemoved e -> "Is no longer tagged %s.".formatted(known(e.tag()));
            case OwnerAssigned e -> "Is looked after by %s now.".formatted(e.owner());
            case SourceRecordLinked e -> "Is record %s of %s, too.".formatted(known(e.externalId()), e.source());
            case SourceRecordUnlinked e -> "Is not record %s of %s.".formatted(known(e.externalId()), e.source());
            case DeathRecorded e -> "Died on %s.".formatted(known(e.date()));
            case VulnerabilityFlagged e -> "Needs special care%s.".formatted(because(e.reason()));
            case VulnerabilityCleared e -> "No longer needs special care%s.".formatted(because(e.reason()));
            case CustomerClosed e -> "Was closed%s.".formatted(because(e.reason()));
            case CustomerReopened e -> "Was reopened%s.".formatted(because(e.reason()));
            case FieldCorrected e -> corrected(e);
            case NoteAdded e -> "Note: %s".formatted(quote(e.text()));
            case NoteAmended e -> "A note was amended: %s".formatted(quote(e.text()));
            case InteractionLogged e -> interaction(e);
        };
    }

    private static String registered(CustomerRegistered e) {
        String who = e.party() == Party.PERSON ? "Person" : "Organisation";
        String from = e.source() == null ? "" : " from " + e.source();
        return "%s registered as customer %s%s: %s."
                .formatted(
                        who,
                        e.customerNumber(),
                        from,
                        e.name() == null && !e.erased() ? "no name known" : name(e.name()));
    }

    /** A value that is null was removed, or erased; the reason, which has the same key, tells which. */
    private static String corrected(FieldCorrected e) {
        boolean erased = e.value() == null && e.reason() == null;
        String how = e.value() == null ? (erased ? ERASED : "none") : quote(e.value());
        return "%s of an earlier %s was corrected to %s%s."
                .formatted(e.field(), e.correctedType(), how, because(e.reason()));
    }

    private static String interaction(InteractionLogged e) {
        String way = e.direction() == Direction.INBOUND ? "Got in touch" : "Was contacted";
        return "%s by %s about %s.".formatted(way, e.channel().toLowerCase(Locale.ROOT), quote(e.topic()));
    }

    private static String added(@Nullable ContactPoint point) {
        return point == null
                ? "A contact point was added: %s.".formatted(ERASED)
                : "%s was added.".formatted(contact(point.channel(), point.value()));
    }

    private static String contact(ContactChannel channel, @Nullable String value) {
        String way = switch (channel) {
            case EMAIL -> "E-mail";
            case PHONE -> "Phone";
            case POST -> "Post";
            case SOCIAL -> "Social";
            case MESSAGING -> "Messaging";
            case FAX -> "Fax";
            case WEB -> "Web";
        };
        return way + " " + known(value);
    }

    private static String name(@Nullable CustomerName name) {
        return name == null
                ? ERASED
                : Stream.of(name.organisation(), name.prefix(), name.given(), name.family(), name.suffix())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String kind(@Nullable Address address) {
        AddressKind kind = address == null ? null : address.kind();
        return (kind == null ? "" : kind.name().toLowerCase(Locale.ROOT) + " ") + "address";
    }

    private static String address(@Nullable Address address) {
        return address == null
                ? ERASED
                : Stream.of(
                                address.line1(),
                                address.line2(),
                                address.postalCode(),
                                address.city(),
                                address.region(),
                                address.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String attributes(@Nullable Map<String, String> attributes) {
        return attributes == null
                ? ERASED
                : new TreeMap<>(attributes)
                        .entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String known(@Nullable Object value) {
        return value == null ? ERASED : value.toString();
    }

    static String quote(@Nullable String text) {
        if (text == null) {
            return ERASED;
        }
        return text.codePointCount(0, text.length()) <= MAX_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + "...";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (" + reason + ")";
    }
}
