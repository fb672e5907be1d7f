package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client company sold and took back, summed up from its raw history with nothing of the read models' code. */
final class SalesInHistory {

    private static final int PAGE = 500;

    private final Map<String, JsonNode> purchases = new HashMap<>();
    private final Map<String, JsonNode> returns = new HashMap<>();
    private int customers;

    /** Count of purchases, count of returns, gross, returned; in one currency. */
    private record Sums(long purchases, long returns, BigDecimal gross, BigDecimal returned) {

        static final Sums NOTHING = new Sums(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    purchases + other.purchases,
                    returns + other.returns,
                    gross.add(other.gross),
                    returned.add(other.returned));
        }

        String text() {
            return purchases + " sold for " + plain(gross) + ", " + returns + " returned for " + plain(returned)
                    + ", net " + plain(gross.subtract(returned));
        }
    }

    static SalesInHistory of(Api api, String client) {
        SalesInHistory history = new SalesInHistory();
        long after = 0;
        while (true) {
            Answer page = api.get("/api/v1/events?order=asc&limit=" + PAGE + "&after=" + after, "CIS-Client", client);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            for (JsonNode event : page.body().at("/items")) {
                history.apply(event.at("/type").asString(), event.at("/payload"));
                after = event.at("/position").asLong();
            }
            if (page.text("/nextCursor").isEmpty()) {
                return history;
            }
        }
    }

    private void apply(String type, JsonNode payload) {
        String purchase = payload.at("/purchaseId").asString("");
        switch (type) {
            case "customer.registered" -> customers++;
            case "purchase.recorded" -> purchases.put(purchase, payload);
            case "purchase.corrected" ->
                purchases.computeIfPresent(purchase, (id, before) -> with(before, payload.at("/after")));
            case "purchase.reversed" -> purchases.remove(purchase);
            case "return.recorded" -> returns.put(payload.at("/returnId").asString(), payload);
            default -> {
                // Moves no money.
            }
        }
    }

    private static JsonNode with(JsonNode recorded, JsonNode after) {
        return ((ObjectNode) after.deepCopy()).set("customerId", recorded.at("/customerId"));
    }

    void assertReportsAgree(Api api, String client) {
        Map<String, String> expected = text(sums(purchases.values(), returns.values()));
        Answer overview = api.get("/api/v1/reports/overview", "CIS-Client", client);
        assertThat(overview.body().at("/customers").asInt()).as(client).isEqualTo(customers);
        assertThat(overview.body().at("/purchases").asInt()).as(client).isEqualTo(purchases.size());
        assertThat(overview.body().at("/returns").asInt()).as(client).isEqualTo(returns.size());
        assertThat(text(overview.body().at("/totals"))).as(client).isEqualTo(expected);
        for (String by : List.of("month", "day", "country", "product")) {
            assertTotalsAgree(api, client, by);
        }
        assertCustomersAgree(api, client);
    }

    private void assertTotalsAgree(Api api, String client, String by) {
        Answer report = api.get("/api/v1/reports/sales?by=" + by, "CIS-Client", client);
        assertThat(report.status()).as(report.response().body()).isEqualTo(200);
        Map<String, String> nets = new TreeMap<>();
        report.body()
                .at("/totals")
                .forEach(total -> nets.put(total.at("/currency").asString(), net(total)));
        Map<String, String> expected = new TreeMap<>();
        sums(purchases.values(), returns.values())
                .forEach((currency, sums) ->
                        expected.put(currency, plain(sums.gross().subtract(sums.returned()))));
        assertThat(nets).as(client + " by " + by).isEqualTo(expected);
    }

    private void assertCustomersAgree(Api api, String client) {
        Map<String, Map<String, String>> expected = new HashMap<>();
        Map<String, List<JsonNode>> bought = byCustomer(purchases);
        Map<String, List<JsonNode>> returned = byCustomer(returns);
        int seen = 0;
        String cursor = "";
        do {
            Answer page = api.get("/api/v1/customers?limit=" + PAGE + cursor, "CIS-Client", client);
            for (JsonNode customer : page.body().at("/items")) {
                String id = customer.at("/id").asString();
                expected.put(id, text(sums(bought.getOrDefault(id, List.of()), returned.getOrDefault(id, List.of()))));
                assertThat(text(customer.at("/totals"))).as(client + " " + id).isEqualTo(expected.get(id));
                seen++;
            }
            cursor = page.text("/nextCursor").isEmpty() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).as(client).isEqualTo(customers);
    }

    private static Map<String, List<JsonNode>> byCustomer(Map<String, JsonNode> sales) {
        return sales.values().stream()
                .collect(Collectors.groupingBy(sale -> sale.at("/customerId").asString()));
    }

    private static Map<String, Sums> sums(Iterable<JsonNode> purchases, Iterable<JsonNode> returns) {
        Map<String, Sums> sums = new TreeMap<>();
        purchases.forEach(one -> sums.merge(currency(one), new Sums(1, 0, amount(one), BigDecimal.ZERO), Sums::plus));
        returns.forEach(one -> sums.merge(currency(one), new Sums(0, 1, BigDecimal.ZERO, amount(one)), Sums::plus));
        return sums;
    }

    private static BigDecimal amount(JsonNode sale) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : sale.at("/lines")) {
            sum = sum.add(decimal(line.at("/quantity")).multiply(decimal(line.at("/unitPrice"))));
        }
        return sum;
    }

    private static String currency(JsonNode sale) {
        return sale.at("/currency").asString();
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asString());
    }

    private static String net(JsonNode total) {
        return plain(decimal(total.at("/net/amount")));
    }

    private static Map<String, String> text(Map<String, Sums> sums) {
        Map<String, String> text = new TreeMap<>();
        sums.forEach((currency, one) -> text.put(currency, one.text()));
        return text;
    }

    /** Of a report or a customer. A currency in which nothing is left counts as one in which nothing was. */
    private static Map<String, String> text(JsonNode totals) {
        Map<String, String> text = new TreeMap<>();
        for (JsonNode total : totals) {
            Sums sums = new Sums(
                    total.at("/purchases").asLong(),
                    total.at("/returns").asLong(),
                    decimal(total.at("/gross/amount")),
                    decimal(total.at("/returned/amount")));
            if (!sums.text().equals(Sums.NOTHING.text())) {
                text.put(currency(total), sums.text());
            }
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
