package cis.standalone.proof;

import cis.api.BusinessTime;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Values that people would send, from so few that they meet again. */
final class RandomValues {

    private static final List<String> GIVEN = List.of("Ada", "José", "王", "Zoë", "Søren", "Ana-Lucía", "Ägidius");
    private static final List<String> FAMILY = List.of("Lovelace", "O'Neill", "小明", "van der Berg", "Straße", "İnan");
    private static final List<String> CITIES = List.of("London", "Paris", "北京", "São Paulo", "Łódź");
    private static final List<String> COUNTRIES = List.of("GB", "FR", "CN", "BR", "PL");
    private static final List<String> TEXTS = List.of(
            "wants to be called", "moved $house.away", "sent twice 🙂", "line one\nline two", "\"quoted\" \\ text");
    private static final List<String> KEYS = List.of("segment", "a.b", "$cost", "_id", "größe", "_position");
    private static final List<ContactChannel> CHANNELS =
            List.of(ContactChannel.EMAIL, ContactChannel.PHONE, ContactChannel.SOCIAL);

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int upTo(int n) {
        return 1 + random.nextInt(n);
    }

    CustomerName person() {
        return new CustomerName(of(GIVEN), of(FAMILY), oneIn(5) ? "Dr" : null, null, null);
    }

    String given() {
        return of(GIVEN);
    }

    String city() {
        return of(CITIES);
    }

    String country() {
        return of(COUNTRIES);
    }

    String text() {
        return of(TEXTS);
    }

    String key() {
        return of(KEYS);
    }

    String tag() {
        return "tag-" + upTo(4);
    }

    ContactPoint contactPoint() {
        ContactChannel channel = of(CHANNELS);
        String value = switch (channel) {
            case EMAIL -> "someone" + upTo(4) + "@example.org";
            case PHONE -> "+44207946000" + upTo(4);
            default -> "@someone" + upTo(4);
        };
        return new ContactPoint(channel, value, oneIn(2) ? null : oneIn(2));
    }

    Address address() {
        return new Address(
                of(List.of(AddressKind.values())),
                oneIn(4) ? null : upTo(99) + " High Street",
                null,
                oneIn(4) ? null : city(),
                null,
                oneIn(2) ? null : "N1 " + upTo(9) + "AA",
                country());
    }

    LocalDate birthDate() {
        return LocalDate.of(1950 + random.nextInt(40), upTo(12), upTo(28));
    }

    LocalDate day() {
        return LocalDate.of(2025, upTo(12), upTo(28));
    }

    BusinessTime businessTime() {
        return oneIn(2)
                ? BusinessTime.of(day())
                : new BusinessTime(day() + (oneIn(2) ? "T23:30:00Z" : "T01:15:30+02:00[Europe/Paris]"));
    }

    String currency() {
        return of(List.of("GBP", "EUR", "JPY"));
    }

    BigDecimal price() {
        return BigDecimal.valueOf(random.nextInt(1_000_000), of(List.of(0, 2, 3, 6)));
    }

    BigDecimal quantity() {
        return oneIn(10) ? new BigDecimal("0.125") : BigDecimal.valueOf(upTo(12));
    }
}
