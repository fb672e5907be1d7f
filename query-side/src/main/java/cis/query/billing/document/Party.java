package cis.query.billing.document;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seller or buyer, as frozen at issue.
 *
 * @param name null once erased
 * @param taxId with the prefix of its country where it is a VAT number: {@code DE123456789}
 * @param country ISO 3166-1 alpha-2
 * @param iban where to pay; the seller's only
 */
public record Party(
        @Nullable String name,
        @Nullable String taxId,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String iban) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Prefixes of VAT numbers that are no country codes: Greece, Northern Ireland. */
    private static final Set<String> OTHER_PREFIXES = Set.of("EL", "XI");

    /** Tells a VAT number, which has the prefix of a country, from any other tax number (EN 16931, BR-CO-09). */
    boolean hasVatNumber() {
        if (taxId == null || taxId.length() < 3) {
            return false;
        }
        String prefix = taxId.substring(0, 2);
        return COUNTRIES.contains(prefix) || OTHER_PREFIXES.contains(prefix);
    }

    /** Lines of an envelope below the name. */
    Stream<String> addressLines() {
        return Stream.of(line1, line2, joined(postalCode, city), region, country)
                .filter(line -> line != null && !line.isBlank())
                .map(String::strip);
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + " " + second;
    }
}
