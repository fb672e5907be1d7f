package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.WriteOffReversed;
import cis.platform.event.RecordedEvent;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What was billed and paid, summed up from history with nothing of the read models' or the accounts' code. */
final class BillingInHistory {

    private static final List<String> SUMS =
            List.of("invoiced", "paid", "credited", "writtenOff", "refunded", "outstanding", "unapplied");

    /** By currency, then by customer ("" for all of them), then by what it is a sum of. */
    private final Map<String, Map<String, Map<String, BigDecimal>>> sums = new TreeMap<>();

    private final Map<String, BigDecimal> outstandingByInvoice = new HashMap<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Set<Object> numbered = new HashSet<>();

    static BillingInHistory of(List<RecordedEvent> events) {
        BillingInHistory history = new BillingInHistory();
        events.forEach(event -> history.apply(event.payload()));
        return history;
    }

    private void apply(Object event) {
        switch (event) {
            case NumberAllocated e -> {
                long before = lastSequence.getOrDefault(e.seriesId().toString(), 0L);
                assertThat(e.sequence()).as("number after %s", before).isEqualTo(before + 1);
                lastSequence.put(e.seriesId().toString(), e.sequence());
                assertThat(numbered.add(e.documentId())).as("second number").isTrue();
            }
            case InvoiceIssued e -> {
                Money total = new Money(e.totals().total(), e.currency());
                add(e.customerId(), total, "invoiced", 1);
                owe(e.customerId(), e.invoiceId(), total, 1);
            }
            case PaymentRecorded e -> {
                add(e.customerId(), e.amount(), "paid", 1);
                add(e.customerId(), e.amount(), "unapplied", 1);
            }
            case PaymentReversed e -> {
                add(e.customerId(), e.amount(), "paid", -1);
                add(e.customerId(), e.amount(), "unapplied", -1);
            }
            case CreditNoteIssued e -> {
                Money total = new Money(e.totals().total(), e.currency());
                add(e.customerId(), total, "credited", 1);
                add(e.customerId(), total, "unapplied", 1);
            }
            case PaymentAllocated e -> {
                add(e.customerId(), e.amount(), "unapplied", -1);
                owe(e.customerId(), e.invoiceId(), e.amount(), -1);
            }
            case AllocationReversed e -> {
                add(e.customerId(), e.amount(), "unapplied", 1);
                owe(e.customerId(), e.invoiceId(), e.amount(), 1);
            }
            case CreditApplied e -> {
                add(e.customerId(), e.amount(), "unapplied", -1);
                owe(e.customerId(), e.invoiceId(), e.amount(), -1);
            }
            case ReceivableWrittenOff e -> {
                add(e.customerId(), e.amount(), "writtenOff", 1);
                owe(e.customerId(), e.invoiceId(), e.amount(), -1);
            }
            case WriteOffReversed e -> {
                add(e.customerId(), e.amount(), "writtenOff", -1);
                owe(e.customerId(), e.invoiceId(), e.amount(), 1);
            }
            case PaymentRefunded e -> refund(e.customerId(), e.amount());
            case CreditRefunded e -> refund(e.customerId(), e.amount());
            default -> {
                // Moves no money.
            }
        }
    }

    private void refund(Object customer, Money amount) {
        add(customer, amount, "refunded", 1);
        add(customer, amount, "unapplied", -1);
    }

    private void owe(Object customer, Object invoice, Money amount, int sign) {
        add(customer, amount, "outstanding", sign);
        BigDecimal left = outstandingByInvoice.merge(
                invoice.toString(), amount.amount().multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
        assertThat(left).as("outstanding of %s", invoice).isNotNegative();
    }

    private void add(Object customer, Money amount, String sum, int sign) {
        BigDecimal signed = amount.amount().multiply(BigDecimal.valueOf(sign));
        for (String whose : List.of("", customer.toString())) {
            sums.computeIfAbsent(amount.currency(), c -> new HashMap<>())
                    .computeIfAbsent(whose, c -> new HashMap<>())
                    .merge(sum, signed, BigDecimal::add);
        }
    }

    private BigDecimal of(String currency, String customer, String sum) {
        return sums.getOrDefault(currency, Map.of())
                .getOrDefault(customer, Map.of())
                .getOrDefault(sum, BigDecimal.ZERO);
    }

    /** In one currency, of all customers. */
    String text(String currency) {
        StringBuilder text = new StringBuilder(currency);
        SUMS.forEach(sum -> text.append(' ')
                .append(sum)
                .append(' ')
                .append(of(currency, "", sum).toPlainString()));
        return text.toString();
    }

    Set<String> currencies() {
        return sums.keySet();
    }

    void assertIdentityHolds() {
        sums.forEach((currency, customers) -> customers.keySet().forEach(customer -> {
            BigDecimal owed = of(currency, customer, "outstanding").subtract(of(currency, customer, "unapplied"));
            BigDecimal happened = of(currency, customer, "invoiced")
                    .subtract(of(currency, customer, "paid"))
                    .subtract(of(currency, customer, "credited"))
                    .subtract(of(currency, customer, "writtenOff"))
                    .add(of(currency, customer, "refunded"));
            assertThat(owed).as(currency + " " + customer).isEqualByComparingTo(happened);
            assertThat(of(currency, customer, "unapplied")).isNotNegative();
        }));
    }

    void assertBalancesAgree(Api api, List<String> customers) {
        for (String customer : customers) {
            Answer answer = ok(api, "/api/v1/customers/" + customer + "/balance");
            for (JsonNode balance : answer.body().at("/balances")) {
                String currency = balance.at("/currency").asString();
                for (String sum : SUMS) {
                    same(balance, sum, of(currency, customer, sum), customer);
                }
            }
            long billed = sums.values().stream()
                    .filter(byCustomer -> byCustomer.containsKey(customer))
                    .count();
            assertThat(answer.body().at("/balances").size()).isEqualTo((int) billed);
        }
    }

    void assertAgeingAgrees(Api api) {
        JsonNode rows = ok(api, "/api/v1/receivables/ageing").body().at("/rows");
        for (JsonNode row : rows) {
            String currency = row.at("/currency").asString();
            same(row, "outstanding", of(currency, "", "outstanding"), "ageing");
            same(row, "unapplied", of(currency, "", "unapplied"), "ageing");
        }
        assertThat(rows.size()).isEqualTo(sums.size());
    }

    void assertLedgerAgrees(Api api) {
        for (JsonNode total : ok(api, "/api/v1/receivables/ledger").body().at("/totals")) {
            String currency = total.at("/currency").asString();
            assertThat(amount(total, "debit")).as(currency).isEqualByComparingTo(amount(total, "credit"));
            Map<String, BigDecimal> debits = new HashMap<>();
            for (JsonNode account : total.at("/accounts")) {
                debits.put(
                        account.at("/account").asString(),
                        amount(account, "debit").subtract(amount(account, "credit")));
            }
            BigDecimal none = BigDecimal.ZERO;
            assertThat(debits.getOrDefault("ACCOUNTS_RECEIVABLE", none))
                    .isEqualByComparingTo(of(currency, "", "outstanding"));
            assertThat(debits.getOrDefault("CUSTOMER_CREDIT", none).negate())
                    .isEqualByComparingTo(of(currency, "", "unapplied"));
            assertThat(debits.getOrDefault("BILLING_CLEARING", none)).isEqualByComparingTo(none);
            assertThat(debits.getOrDefault("BANK", none))
                    .isEqualByComparingTo(of(currency, "", "paid").subtract(of(currency, "", "refunded")));
            assertThat(debits.getOrDefault("BAD_DEBT", none)).isEqualByComparingTo(of(currency, "", "writtenOff"));
        }
    }

    void assertInvoicesAgree(Api api) {
        Map<String, BigDecimal> seen = new HashMap<>();
        String cursor = "";
        do {
            Answer page = ok(api, "/api/v1/invoices?state=issued&limit=200" + cursor);
            for (JsonNode invoice : page.body().at("/items")) {
                seen.put(invoice.at("/id").asString(), amount(invoice, "outstanding"));
            }
            cursor = page.text("/nextCursor").isEmpty() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen.keySet()).isEqualTo(outstandingByInvoice.keySet());
        seen.forEach((invoice, outstanding) ->
                assertThat(outstanding).as(invoice).isEqualByComparingTo(outstandingByInvoice.get(invoice)));
    }

    void assertSeriesAreProved(Api api) {
        JsonNode all = ok(api, "/api/v1/document-series").body().at("/items");
        assertThat(all.size()).isEqualTo(lastSequence.size());
        for (JsonNode series : all) {
            String id = series.at("/id").asString();
            Answer proof = ok(api, "/api/v1/document-series/" + id + "/proof");
            assertThat(proof.text("/ok")).as(proof.response().body()).isEqualTo("true");
            assertThat(proof.body().at("/count").asLong()).isEqualTo(lastSequence.get(id));
            assertThat(proof.body().at("/pending").asLong()).isZero();
        }
    }

    private static void same(JsonNode node, String sum, BigDecimal expected, String where) {
        assertThat(amount(node, sum))
                .as("%s %s %s", where, node.at("/currency").asString(), sum)
                .isEqualByComparingTo(expected);
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.at("/" + name + "/amount").asString());
    }

    private static Answer ok(Api api, String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }
}
