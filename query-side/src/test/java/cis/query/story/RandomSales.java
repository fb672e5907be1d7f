package cis.query.story;

import cis.api.CustomerId;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Purchases, returns, reversals and corrections at random, and what they come to, computed the plain way. */
public final class RandomSales {

    public static final List<String> CURRENCIES = List.of("GBP", "EUR", "JPY");

    private final Story story;
    private final Random random;
    private final int customers;
    private final List<Purchase> standing = new ArrayList<>();
    private final List<PurchaseDetails> returned = new ArrayList<>();
    private int number;

    public RandomSales(Story story, Random random, int customers) {
        this.story = story;
        this.random = random;
        this.customers = customers;
    }

    public void happen(int count) {
        for (int i = 0; i < count; i++) {
            switch (standing.isEmpty() ? 0 : random.nextInt(6)) {
                case 3 -> bringBack();
                case 4 -> reverse();
                case 5 -> correct();
                default -> buy();
            }
        }
    }

    public BigDecimal gross(String currency) {
        return sum(standing.stream().map(Purchase::details).toList(), currency);
    }

    public BigDecimal returned(String currency) {
        return sum(returned, currency);
    }

    private void buy() {
        Purchase purchase = new Purchase(++number, customer(), details());
        story.happens(Shopping.bought(purchase.customer, purchase.number, purchase.details));
        standing.add(purchase);
    }

    private void reverse() {
        Purchase one = standing.remove(random.nextInt(standing.size()));
        story.happens(Shopping.reversed(one.customer, one.number, one.details));
    }

    private void correct() {
        Purchase one = standing.remove(random.nextInt(standing.size()));
        Purchase after = new Purchase(one.number, one.customer, details());
        story.happens(
                Shopping.corrected(one.customer, one.number, new UUID(9, one.number), one.details, after.details));
        standing.add(after);
    }

    private void bringBack() {
        PurchaseDetails back = details();
        story.happens(Shopping.broughtBack(
                customer(),
                ++number,
                back.occurredOn().text(),
                back.currency(),
                back.country(),
                back.lines().toArray(PurchaseLine[]::new)));
        returned.add(back);
    }

    private CustomerId customer() {
        return People.customer(1 + random.nextInt(customers));
    }

    private PurchaseDetails details() {
        String day = LocalDate.of(2010, 12, 1).plusDays(random.nextInt(400)).toString();
        String country =
                random.nextInt(5) == 0 ? null : List.of("GB", "FR", "DE").get(random.nextInt(3));
        PurchaseLine[] lines = new PurchaseLine[1 + random.nextInt(5)];
        for (int i = 0; i < lines.length; i++) {
            String sku = random.nextInt(6) == 0 ? null : "SKU-" + random.nextInt(60);
            BigDecimal price = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(7));
            lines[i] = Shopping.line(i + 1, sku, Integer.toString(1 + random.nextInt(20)), price.toPlainString());
        }
        return Shopping.details(day, CURRENCIES.get(random.nextInt(CURRENCIES.size())), country, lines);
    }

    private static BigDecimal sum(List<PurchaseDetails> all, String currency) {
        return all.stream()
                .filter(one -> one.currency().equals(currency))
                .map(PurchaseDetails::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Purchase(int number, CustomerId customer, PurchaseDetails details) {}
}
