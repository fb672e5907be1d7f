package cis.command.customer;

import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * CUS-07: an EMAIL is an e-mail address, of Unicode domains too, and equal to another without regard to case. CUS-08: a
 * PHONE is a number that can exist, without extension, read with the country of the customer's address where it does
 * not begin with {@code +}, and kept in E.164. Source: DOMAIN, customer; ITU-T E.164; RFC 5321.
 */
final class ContactPointPolicy {

    private static final EmailValidator EMAIL = new AnyDomain();
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private ContactPointPolicy() {}

    /**
     * The value as it is kept; empty, with a fault, where it is not of its channel's form.
     *
     * @param country of the customer's address, ISO 3166-1 alpha-2
     */
    static Optional<String> normalise(
            ContactChannel channel, String value, @Nullable String country, String field, Faults faults) {
        Optional<String> kept = normalise(channel, value, country);
        if (kept.isEmpty()) {
            faults.add(CustomerError.CONTACT_POINT_MALFORMED, field, "is no " + channel + " that can exist");
        }
        return kept;
    }

    static Optional<String> normalise(ContactChannel channel, String value, @Nullable String country) {
        return switch (channel) {
            case EMAIL -> EMAIL.isValid(value) ? Optional.of(value) : Optional.empty();
            case PHONE -> e164(value, country);
            case POST, SOCIAL, MESSAGING, FAX, WEB -> Optional.of(value);
        };
    }

    /** Whether two kept values of a channel reach the same place. */
    static boolean same(ContactChannel channel, String one, String other) {
        return channel == ContactChannel.EMAIL
                ? one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
                : one.equals(other);
    }

    /**
     * CUS-11: each contact point once, exactly one of each channel primary: the one that says so, else the first.
     *
     * @param given null where none were given
     */
    static @Nullable List<ContactPoint> atRegistration(
            @Nullable List<ContactPoint> given, @Nullable String country, Faults faults) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        List<ContactPoint> distinct = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ContactPoint point = given.get(i);
            normalise(point.channel(), point.value(), country, "/contactPoints/" + i + "/value", faults)
                    .ifPresent(value -> addDistinct(distinct, point, value));
        }
        for (ContactChannel channel : ContactChannel.values()) {
            choosePrimary(distinct, channel, faults);
        }
        return List.copyOf(distinct);
    }

    private static void addDistinct(List<ContactPoint> distinct, ContactPoint point, String value) {
        boolean primary = Boolean.TRUE.equals(point.primary());
        for (int i = 0; i < distinct.size(); i++) {
            ContactPoint earlier = distinct.get(i);
            if (earlier.channel() == point.channel() && same(point.channel(), earlier.value(), value)) {
                boolean either = primary || Boolean.TRUE.equals(earlier.primary());
                distinct.set(i, new ContactPoint(point.channel(), earlier.value(), either));
                return;
            }
        }
        distinct.add(new ContactPoint(point.channel(), value, primary));
    }

    private static void choosePrimary(List<ContactPoint> points, ContactChannel channel, Faults faults) {
        List<ContactPoint> ofChannel =
                points.stream().filter(point -> point.channel() == channel).toList();
        long primaries = ofChannel.stream()
                .filter(point -> Boolean.TRUE.equals(point.primary()))
                .count();
        if (primaries > 1) {
            faults.add(CustomerError.PRIMARY_AMBIGUOUS, "/contactPoints", "name more than one primary " + channel);
        } else if (primaries == 0 && !ofChannel.isEmpty()) {
            ContactPoint first = ofChannel.getFirst();
            points.set(points.indexOf(first), new ContactPoint(channel, first.value(), true));
        }
    }

    private static Optional<String> e164(String value, @Nullable String country) {
        try {
            PhoneNumber number = PHONES.parse(value, country);
            return PHONES.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Takes every domain that the DNS could hold: the library's list of top-level domains grows old. */
    private static final class AnyDomain extends EmailValidator {

        private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
        private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);
        private static final int MAX_LENGTH = 253;

        AnyDomain() {
            super(false);
        }

        @Override
        protected boolean isValidDomain(String domain) {
            try {
                String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
                return ascii.length() <= MAX_LENGTH && DOMAIN.matcher(ascii).matches();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
