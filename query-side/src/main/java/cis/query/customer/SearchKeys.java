package cis.query.customer;

import cis.api.customer.ContactChannel;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What finds a customer only when given exactly: contact points, customer number, external ids. A phone number is found
 * with its country code, or as it is dialled within its country.
 */
final class SearchKeys {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./\\u00A0-]{5,40}");

    private SearchKeys() {}

    static List<String> of(String customerNumber, List<ContactFact> contactPoints, List<SourceRecord> sourceRecords) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(number(customerNumber));
        contactPoints.forEach(point -> keys.addAll(of(point)));
        sourceRecords.forEach(record -> keys.add(external(record.externalId())));
        return List.copyOf(keys);
    }

    static List<String> of(ContactFact point) {
        List<String> keys = new ArrayList<>(List.of(contact(point.value())));
        if (point.channel() == ContactChannel.PHONE) {
            keys.addAll(phones(point.value()));
        }
        return keys;
    }

    /** Everything that the text may mean. */
    static List<String> ofQuestion(String text) {
        String given = text.strip();
        List<String> keys = new ArrayList<>(List.of(number(given), contact(given), external(given)));
        if (PHONE.matcher(given).matches()) {
            String digits = digits(given.replace("(0)", ""));
            keys.add("t:" + digits);
            if (digits.startsWith("00")) {
                keys.add("t:" + digits.substring(2));
            } else if (digits.startsWith("0") && !given.startsWith("+")) {
                keys.add("t:" + digits.substring(1));
            }
        }
        return keys;
    }

    static String number(String customerNumber) {
        return "n:" + customerNumber.toUpperCase(Locale.ROOT);
    }

    private static String contact(String value) {
        return "c:" + value.strip().toLowerCase(Locale.ROOT);
    }

    static String external(String externalId) {
        return "x:" + externalId.strip();
    }

    private static List<String> phones(String e164) {
        String withCountry = "t:" + digits(e164);
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return List.of(withCountry, "t:" + numbers.getNationalSignificantNumber(numbers.parse(e164, null)));
        } catch (NumberParseException e) {
            return List.of(withCountry);
        }
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }
}
