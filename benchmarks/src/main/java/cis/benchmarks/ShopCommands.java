package cis.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a shop sends: JSON of registrations, purchases and notes. One caller's own; the names it gives never repeat. */
final class ShopCommands {

    private static final int PRODUCTS = 3_500;
    private static final String SOURCE = "shop";

    private final String caller;
    private final SplittableRandom random;
    private long count;

    /** @param caller makes its external ids differ from those of others */
    ShopCommands(String caller) {
        this.caller = caller;
        this.random = new SplittableRandom(caller.hashCode());
    }

    /** A command by name, and by the path it is posted to. */
    record ShopCommand(String name, String path, String body) {

        Post post() {
            return Post.json(path, body);
        }

        String line() {
            return "{\"command\":\"" + name + "\",\"body\":" + body + "}\n";
        }
    }

    /** Seven purchases of existing customers, two notes, one registration. */
    ShopCommand mixed(List<String> customers) {
        int kind = random.nextInt(10);
        String customer = customers.get(random.nextInt(customers.size()));
        return kind == 0 ? registration() : kind < 3 ? note(customer) : purchase(quoted(customer), 1, 8);
    }

    ShopCommand registration() {
        return registration("customer-" + caller + "-" + ++count);
    }

    ShopCommand registration(String externalId) {
        long number = random.nextInt(1_000_000);
        return new ShopCommand("RegisterCustomer", "/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Ada%d","family":"Lovelace%d"},\
                "contactPoints":[{"channel":"EMAIL","value":"ada%d@example.org"}],\
                "address":{"line1":"%d St James's Square","city":"London","postalCode":"SW1Y 4JH","country":"GB"},\
                "language":"en-GB","source":"%s","externalId":"%s"}""".formatted(
                        number % 1_000, number / 1_000, number, number % 90, SOURCE, externalId));
    }

    ShopCommand note(String customer) {
        String text = "Called about order " + random.nextInt(100_000) + ", wants it delivered to the neighbour.";
        return new ShopCommand("AddNote", "/api/v1/customers/" + customer + "/notes", "{\"text\":\"" + text + "\"}");
    }

    /** @param customer JSON: an id, or what {@link #sourceRecord} gives */
    ShopCommand purchase(String customer, int fewestLines, int mostLines) {
        StringBuilder lines = new StringBuilder();
        int size = random.nextInt(fewestLines, mostLines + 1);
        for (int i = 0; i < size; i++) {
            int product = product();
            lines.append(i == 0 ? "" : ",")
                    .append("{\"sku\":\"")
                    .append(10_000 + product)
                    .append("\",\"description\":\"WHITE HANGING HEART T-LIGHT HOLDER ")
                    .append(product)
                    .append("\",\"quantity\":")
                    .append(1 + random.nextInt(24))
                    .append(String.format(Locale.ROOT, ",\"unitPrice\":\"%d.%02d\"}", product % 20, product % 100));
        }
        String day = String.format(Locale.ROOT, "2011-%02d-%02d", 1 + count / 2_000 % 12, 1 + random.nextInt(28));
        String body = "{\"customerId\":" + customer + ",\"source\":\"" + SOURCE + "\",\"externalId\":\"" + caller + "-"
                + ++count + "\",\"occurredOn\":\"" + day + "\",\"currency\":\"GBP\",\"country\":\"GB\",\"lines\":["
                + lines + "]}";
        return new ShopCommand("RecordPurchase", "/api/v1/purchases", body);
    }

    /** Some are sold much more often than others. */
    private int product() {
        double chance = random.nextDouble();
        return (int) (PRODUCTS * chance * chance);
    }

    static String sourceRecord(String externalId) {
        return "{\"source\":\"" + SOURCE + "\",\"externalId\":\"" + externalId + "\"}";
    }

    int random(int bound) {
        return random.nextInt(bound);
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
