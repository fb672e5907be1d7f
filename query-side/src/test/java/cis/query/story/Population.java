package cis.query.story;

import cis.api.CustomerId;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.CustomerRegistered;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Made-up people, and what others type to find one of them. */
public final class Population {

    private static final List<String> GIVEN = List.of(
            "Ada",
            "Zoë",
            "José",
            "Łukasz",
            "Søren",
            "Björn",
            "Élodie",
            "Anna",
            "Chloé",
            "Jürgen",
            "Maria",
            "John",
            "Mary",
            "Peter",
            "Ingrid",
            "Françoise",
            "Nuño",
            "Ștefan",
            "Şule",
            "Wei",
            "Olga",
            "Siobhán",
            "Máté",
            "Håkon");
    private static final List<String> BEGINNINGS = List.of(
            "Ab", "Bren", "Cal", "Dor", "Fern", "Göt", "Har", "Ivan", "Kov", "Lind", "Mül", "Nor", "Ost", "Pét", "Rös",
            "Schu", "Thom", "Ul", "Weiß", "Zim");
    private static final List<String> MIDDLES = List.of("an", "el", "er", "in", "is", "om", "or", "ur", "ä", "é");
    private static final List<String> ENDS = List.of(
            "bach", "berg", "dez", "feld", "gård", "kov", "ley", "mann", "nen", "rup", "sen", "ski", "son", "vić",
            "wicz");
    private static final List<String> FAMILIES_ZH = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周");
    private static final String GIVEN_ZH = "小明伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华玉兰飞鹏宇轩子涵浩然";

    private final Random random;
    private int number;

    public Population(Random random) {
        this.random = random;
    }

    /** @param phone with its country code: 2 digits of country, then of the area, then the rest */
    public record Person(int number, CustomerName name, String mail, Phone phone, String customerNumber) {

        public CustomerId id() {
            return People.customer(number);
        }

        public CustomerRegistered registered() {
            List<ContactPoint> contacts = List.of(
                    new ContactPoint(ContactChannel.EMAIL, mail, true),
                    new ContactPoint(ContactChannel.PHONE, phone.international(), true));
            return new CustomerRegistered(
                    id(),
                    customerNumber,
                    Party.PERSON,
                    name,
                    contacts,
                    null,
                    null,
                    null,
                    Set.of(),
                    "shop",
                    externalId());
        }

        private String externalId() {
            return new UUID(5, number).toString();
        }
    }

    /** A telephone number, in parts. */
    public record Phone(String country, String area, String rest) {

        String international() {
            return "+" + country + area + rest;
        }

        /** In the notations that people use. */
        List<String> notations() {
            String half = rest.substring(0, 4) + " " + rest.substring(4);
            return List.of(
                    "+" + country + " (0)" + area + " " + half,
                    "00" + country + area + rest,
                    "0" + area + " " + half.replace(' ', '-'));
        }
    }

    public Person next() {
        number++;
        CustomerName name = random.nextInt(8) == 0
                ? People.person(chinese(1 + random.nextInt(2)), any(FAMILIES_ZH))
                : People.person(any(GIVEN), any(BEGINNINGS) + any(MIDDLES) + any(ENDS));
        String mail = "Mail." + Integer.toString(random.nextInt(1_000_000), 36) + "." + number + "@example.org";
        Phone phone = any(List.of(
                new Phone("44", "20", digits(8)), new Phone("49", "30", digits(8)), new Phone("33", "1", digits(8))));
        return new Person(number, name, mail, phone, "C" + (1_000_000 + number * 7));
    }

    /** What somebody types who means that person. */
    public String asked(Person person) {
        String given = String.valueOf(person.name().given());
        String family = String.valueOf(person.name().family());
        boolean chinese = FAMILIES_ZH.contains(family);
        return switch (random.nextInt(8)) {
            case 0 -> chinese ? family + given : given + " " + family;
            case 1 -> chinese ? given + family : family + " " + given;
            case 2 -> chinese ? family + " " + given : beginning(given, 2) + " " + beginning(family, 5);
            case 3 -> chinese ? given : (family + ", " + beginning(given, 1)).toUpperCase(Locale.ROOT);
            case 4 -> withoutAccents(family + " " + given).toLowerCase(Locale.ROOT);
            case 5 -> random.nextBoolean() ? person.mail() : person.mail().toUpperCase(Locale.ROOT);
            case 6 -> any(person.phone().notations());
            default ->
                random.nextBoolean()
                        ? person.customerNumber()
                        : person.customerNumber().toLowerCase(Locale.ROOT);
        };
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    private String beginning(String word, int least) {
        return word.substring(0, Math.min(word.length(), least + random.nextInt(3)));
    }

    private String chinese(int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(GIVEN_ZH.charAt(random.nextInt(GIVEN_ZH.length())));
        }
        return name.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('1' + random.nextInt(9)));
        }
        return digits.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
