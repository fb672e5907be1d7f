package cis.command.customer;

import cis.api.constraint.LanguageTag;
import cis.api.customer.ContactChannel;
import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * CUS-10: {@code language} is a BCP 47 tag, {@code channel} a contact channel, {@code quietHours} two different times of
 * day, possibly across midnight; any other name is free. Source: DOMAIN, customer.
 */
final class PreferencePolicy {

    static final String LANGUAGE = "language";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern QUIET_HOURS = Pattern.compile("(" + TIME + ")-(?!\\1)" + TIME);

    private PreferencePolicy() {}

    static void check(String name, String value, Faults faults) {
        boolean valid = switch (name) {
            case LANGUAGE -> LanguageTag.Validator.isWellFormed(value);
            case "channel" ->
                Arrays.stream(ContactChannel.values()).anyMatch(c -> c.name().equals(value));
            case "quietHours" -> QUIET_HOURS.matcher(value).matches();
            default -> true;
        };
        if (!valid) {
            faults.add(CustomerError.PREFERENCE_MALFORMED, "/value", "is not of the form of this preference");
        }
    }
}
