package cis.benchmarks;

import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.contract.EventTypes;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.CustomerRegistered;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Made-up customers of a client company, and what is typed by those who mean one of them. Names are made of syllables,
 * some much more often than others; one in eight is Chinese.
 */
final class Crowd {

    private static final String[] GIVEN = {"Ad", "Bo", "Cé", "Do", "El", "Fré", "Ga", "He", "In", "Jo", "Ka", "Li"};
    private static final String[] GIVEN_ENDS = {"a", "da", "lie", "nas", "ra", "ric", "s", "tha", "vin", "ya"};
    private static final String[] FAMILY = {
        "Ab", "Bren", "Cal", "Dor", "Fern", "Göt", "Har", "Ivan", "Kov", "Lind", "Mül", "Nor", "Ost", "Pét", "Rös",
        "Schu", "Thom", "Ul", "Weiß", "Zim"
    };
    private static final String[] FAMILY_MIDDLES = {
        "al", "an", "ar", "el", "em", "er", "in", "is", "om", "on", "or", "ul", "ur", "ä", "é"
    };
    private static final String[] FAMILY_ENDS = {
        "bach", "berg", "dez", "feld", "gård", "kov", "ley", "mann", "nen", "rup", "sen", "ski", "son", "vić", "wicz"
    };
    private static final String CHINESE_FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡";
    private static final int FIRST_IDEOGRAM = 0x4E00;
    private static final int IDEOGRAMS = 300;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final String client;
    private final int size;
    private final SplittableRandom asking = new SplittableRandom(7);

    Crowd(String client, int size) {
        this.client = client;
        this.size = size;
    }

    /** What somebody types, and whom it means. */
    record Asked(String text, CustomerId customer) {}

    String client() {
        return client;
    }

    int size() {
        return size;
    }

    List<RecordedEvent> registrations(int from, int to, long afterPosition) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int number = from; number < to; number++) {
            CustomerId id = id(number);
            events.add(new RecordedEvent(
                    afterPosition + number + 1,
                    id.value(),
                    EventTypes.nameOf(CustomerRegistered.class),
                    "1",
                    "customer",
                    id.toString(),
                    0,
                    NOW,
                    Map.of(MetadataKeys.CLIENT, client, MetadataKeys.CUSTOMER_ID, id.toString()),
                    registered(id, number)));
        }
        return events;
    }

    private static CustomerRegistered registered(CustomerId id, int number) {
        return new CustomerRegistered(
                id,
                customerNumber(number),
                Party.PERSON,
                name(number),
                List.of(
                        new ContactPoint(ContactChannel.EMAIL, mail(number), true),
                        new ContactPoint(ContactChannel.PHONE, "+4420" + phone(number), true)),
                null,
                null,
                null,
                null,
                "shop",
                "x" + number);
    }

    Asked ask() {
        int number = asking.nextInt(size);
        CustomerName name = name(number);
        String given = String.valueOf(name.given());
        String family = String.valueOf(name.family());
        boolean chinese = family.length() == 1;
        String text = switch (asking.nextInt(8)) {
            case 0 -> chinese ? family + given : given + " " + family;
            case 1 -> chinese ? given + " " + family : family + " " + given;
            case 2 -> chinese ? family + given : begun(given) + " " + begun(family);
            case 3 -> (family + " " + given).toUpperCase(Locale.ROOT);
            case 4 -> mail(number).toUpperCase(Locale.ROOT);
            case 5 -> "+44 (0)20 " + phone(number);
            case 6 ->
                "020 " + phone(number).substring(0, 4) + "-" + phone(number).substring(4);
            default -> customerNumber(number);
        };
        return new Asked(text, id(number));
    }

    private static CustomerName name(int number) {
        SplittableRandom random = new SplittableRandom(number);
        if (random.nextInt(8) == 0) {
            String given = ideogram(random) + ideogram(random);
            int family = some(random, CHINESE_FAMILIES.length());
            return new CustomerName(given, CHINESE_FAMILIES.substring(family, family + 1), null, null, null);
        }
        String given = any(random, GIVEN) + any(random, GIVEN_ENDS);
        String family = any(random, FAMILY) + any(random, FAMILY_MIDDLES) + any(random, FAMILY_ENDS);
        return new CustomerName(given, family, null, null, null);
    }

    private static String ideogram(SplittableRandom random) {
        return Character.toString(FIRST_IDEOGRAM + some(random, IDEOGRAMS));
    }

    private static String any(SplittableRandom random, String[] syllables) {
        return syllables[some(random, syllables.length)];
    }

    /** The first ones more often than the last. */
    private static int some(SplittableRandom random, int count) {
        double chance = random.nextDouble();
        return (int) (count * chance * Math.sqrt(chance));
    }

    private static String begun(String word) {
        return word.substring(0, Math.max(2, word.length() - 3));
    }

    private static String mail(int number) {
        return "mail" + number + "@example.org";
    }

    private static String phone(int number) {
        return Integer.toString(70_000_000 + number);
    }

    private static String customerNumber(int number) {
        return "C" + (1_000_000 + number * 7);
    }

    private CustomerId id(int number) {
        return new CustomerId(new UUID(client.hashCode(), number));
    }
}
