package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.ReverseAllocation;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import cis.standalone.proof.BilledBusiness.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Looks first, as a bookkeeper does: which payment has money left and which invoice of its account is open, or what a
 * payment pays. By the time it is asked for, another caller may have been quicker.
 */
final class MoneyAtHand {

    private static final int LOOKS = 8;

    private final Api api;

    MoneyAtHand(Api api) {
        this.api = api;
    }

    /** All or some of what is left of a payment, for an invoice that may take it. */
    Optional<Asked> toAllocate(RandomValues some) {
        List<JsonNode> payments = items("/api/v1/payments?state=unapplied&limit=200");
        for (int look = 0; look < LOOKS && !payments.isEmpty(); look++) {
            JsonNode payment = payments.remove(some.upTo(payments.size()) - 1);
            String customer = payment.at("/customerId").asString();
            String currency = payment.at("/unapplied/currency").asString();
            List<JsonNode> open = items("/api/v1/invoices?state=issued&limit=200&customer=" + customer).stream()
                    .filter(invoice ->
                            invoice.at("/outstanding/currency").asString().equals(currency))
                    .filter(invoice -> amount(invoice, "outstanding").signum() > 0)
                    .toList();
            if (!open.isEmpty()) {
                JsonNode invoice = some.of(open);
                BigDecimal most = amount(payment, "unapplied").min(amount(invoice, "outstanding"));
                return Optional.of(allocate(payment, customer, invoice, some.oneIn(2) ? most : part(most, some)));
            }
        }
        return Optional.empty();
    }

    /** What the payment pays of one of its invoices. */
    Optional<Asked> toTakeBack(Document payment, RandomValues some) {
        Map<String, BigDecimal> pays = new LinkedHashMap<>();
        for (JsonNode allocation : seen("/api/v1/payments/" + payment.id()).at("/allocations")) {
            pays.merge(allocation.at("/invoiceId").asString(), amount(allocation, "amount"), BigDecimal::add);
        }
        pays.values().removeIf(amount -> amount.signum() == 0);
        return pays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        ReverseAllocation.class,
                        payment,
                        "{\"invoiceId\":\"" + some.of(List.copyOf(pays.keySet())) + "\"}"));
    }

    private static Asked allocate(JsonNode payment, String customer, JsonNode invoice, BigDecimal amount) {
        String currency = payment.at("/unapplied/currency").asString();
        return new Asked(
                AllocatePayment.class,
                new Document(payment.at("/id").asString(), customer, currency),
                "{\"invoiceId\":\"" + invoice.at("/id").asString() + "\",\"amount\":{\"amount\":\""
                        + amount.toPlainString() + "\",\"currency\":\"" + currency + "\"}}");
    }

    private static BigDecimal part(BigDecimal most, RandomValues some) {
        int units = most.unscaledValue()
                .min(BigDecimal.valueOf(Integer.MAX_VALUE).toBigInteger())
                .intValueExact();
        return BigDecimal.valueOf(some.upTo(units), most.scale());
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        seen(path).at("/items").forEach(items::add);
        return items;
    }

    /** A problem has neither items nor allocations: what was done a moment ago may not be seen yet. */
    private JsonNode seen(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 404);
        return answer.body();
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.at("/" + name + "/amount").asString());
    }
}
