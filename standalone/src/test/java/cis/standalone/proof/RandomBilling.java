package cis.standalone.proof;

import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.billing.command.AddLine;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DiscardDraft;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.RemoveLine;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.api.customer.command.RegisterCustomer;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.Commands;
import cis.platform.web.RequestContext;
import cis.standalone.journey.Api;
import cis.standalone.proof.BilledBusiness.Document;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends what can be asked of billing, as JSON, in any order and from several threads. */
final class RandomBilling {

    private static final int THREADS = 4;
    private static final int CUSTOMERS = 12;
    private static final Map<String, Integer> DECIMALS = Map.of("EUR", 2, "JPY", 0, "KWD", 3);
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    private final Commands commands;
    private final CommandDecoder decoder;
    private final long seed;
    private final BilledBusiness known = new BilledBusiness();
    private final MoneyAtHand money;
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    RandomBilling(Commands commands, CommandDecoder decoder, Api api, long seed) {
        this.commands = commands;
        this.decoder = decoder;
        this.money = new MoneyAtHand(api);
        this.seed = seed;
    }

    Map<String, Integer> accepted() {
        return new TreeMap<>(accepted);
    }

    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    List<String> customers() {
        return known.customers();
    }

    void send(int number) throws InterruptedException {
        Random first = new Random(seed);
        for (int i = 0; i < CUSTOMERS; i++) {
            ask(first, new Asked(RegisterCustomer.class, null, """
                    {"party":"ORGANISATION","name":{"organisation":"Buyer %d"},
                     "address":{"line1":"Way 1","city":"Bonn","country":"DE"}}""".formatted(i)));
        }
        AtomicInteger left = new AtomicInteger(number);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + 1 + i);
                callers.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        ask(random, next(random));
                    }
                    return null;
                });
            }
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a command failed with seed " + seed, e.getCause());
        }
    }

    private void ask(Random random, Asked asked) {
        String correlation = new UUID(random.nextLong(), random.nextLong()).toString();
        RequestContext caller = new RequestContext("main", "proof", "system", correlation, null, null);
        try {
            byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
            Document of = asked.of();
            String id = of == null || of.id().isEmpty() ? null : of.id();
            CommandReply reply = commands.send(decoder.decode(asked.type(), body, id), caller);
            accepted.merge(asked.type().getSimpleName(), 1, Integer::sum);
            known.learn(asked.type(), of, reply.id());
        } catch (CommandRejected rejected) {
            refused.merge(rejected.rejection().code(), 1, Integer::sum);
        }
    }

    private Asked next(Random random) {
        RandomValues some = new RandomValues(random);
        Document draft = known.someDraft(random);
        Document finalised = known.someInvoice(random);
        Document invoice = finalised == null || (draft != null && some.oneIn(20)) ? draft : finalised;
        if (invoice == null) {
            return draft(some);
        }
        Document payment = known.somePayment(random);
        Document creditNote = known.someCreditNote(random);
        return switch (some.upTo(24)) {
            case 1, 2, 3, 4 -> draft(some);
            case 5, 6, 7, 8 -> new Asked(FinaliseInvoice.class, draft == null ? invoice : draft, "{}");
            case 9 -> new Asked(AddLine.class, draft == null ? invoice : draft, line(some, invoice.currency()));
            case 10 ->
                some.oneIn(2)
                        ? new Asked(
                                RemoveLine.class, draft == null ? invoice : draft, "{\"line\":" + some.upTo(3) + "}")
                        : new Asked(DiscardDraft.class, draft == null ? invoice : draft, reason());
            case 11, 12, 13, 14 -> payment(some, invoice);
            case 15, 16 -> credit(some, invoice);
            case 17 -> dispute(some, invoice);
            case 18 -> settle(some, invoice, creditNote);
            case 19 -> new Asked(WriteOffInvoice.class, invoice, reason());
            case 20 -> new Asked(ReverseWriteOff.class, invoice, reason());
            default ->
                payment == null
                        ? payment(some, invoice)
                        : later(some, payment, creditNote, known.someInvoiceFor(payment, invoice, random));
        };
    }

    /** What is asked of a payment, or of a credit note, long after. */
    private Asked later(RandomValues some, Document payment, @Nullable Document creditNote, Document invoice) {
        String named = "\"invoiceId\":\"" + invoice.id() + "\"";
        String amount = "\"amount\":" + money(some, payment.currency(), 60);
        return switch (some.upTo(8)) {
            case 1 -> new Asked(AllocatePayment.class, payment, "{" + named + "," + amount + "}");
            case 2 -> new Asked(ReverseAllocation.class, payment, "{" + named + "}");
            case 7 -> money.toAllocate(some).orElseGet(() -> payment(some, invoice));
            case 8 -> money.toTakeBack(payment, some).orElseGet(() -> payment(some, invoice));
            case 3 ->
                new Asked(
                        ReversePayment.class,
                        payment,
                        "{\"reason\":\"" + some.of(List.of("RETURNED", "CHARGEBACK", "ENTRY_ERROR")) + "\"}");
            case 4, 5 -> new Asked(RefundPayment.class, payment, "{" + amount + ",\"method\":\"transfer\"}");
            default ->
                creditNote == null
                        ? payment(some, invoice)
                        : new Asked(RefundCredit.class, creditNote, "{\"method\":\"transfer\"}");
        };
    }

    private Asked draft(RandomValues some) {
        String currency = some.of(CURRENCIES);
        List<String> lines = new ArrayList<>();
        for (int i = some.upTo(3); i > 0; i--) {
            lines.add(line(some, currency));
        }
        String customer = some.of(known.customers());
        return new Asked(
                DraftInvoice.class,
                new Document("", customer, currency),
                "{\"customerId\":\"" + customer + "\",\"currency\":\"" + currency + "\",\"termsDays\":" + some.upTo(90)
                        + ",\"lines\":[" + String.join(",", lines) + "]}");
    }

    private static String line(RandomValues some, String currency) {
        String rate = some.of(List.of("0", "5.5", "7", "19", "23"));
        String category = rate.equals("0") ? ",\"taxCategory\":\"ZERO\"" : "";
        BigDecimal price = new BigDecimal(some.upTo(99_999)).movePointLeft(decimals(currency));
        return "{\"description\":\"Thing\",\"quantity\":\"" + some.quantity().toPlainString() + "\",\"unitPrice\":\""
                + price.toPlainString() + "\",\"taxRate\":\"" + rate + "\"" + category + "}";
    }

    private static Asked payment(RandomValues some, Document invoice) {
        String named = some.oneIn(2) ? ",\"invoiceId\":\"" + invoice.id() + "\"" : "";
        return new Asked(
                RecordPayment.class,
                new Document("", invoice.customer(), invoice.currency()),
                "{\"customerId\":\"" + invoice.customer() + "\",\"amount\":" + money(some, invoice.currency(), 1_000)
                        + ",\"method\":\"transfer\",\"receivedOn\":\"2026-01-15\"" + named + "}");
    }

    private static Asked credit(RandomValues some, Document invoice) {
        String what = some.oneIn(2)
                ? "\"quantity\":\"" + some.quantity().toPlainString() + "\""
                : "\"amount\":\"" + amount(some, invoice.currency(), 100) + "\"";
        return new Asked(
                CreditInvoice.class,
                invoice,
                "{\"reason\":\"GOODWILL\",\"lines\":[{\"line\":" + some.upTo(2) + "," + what + "}]}");
    }

    private static Asked dispute(RandomValues some, Document invoice) {
        String part = some.oneIn(2) ? ",\"amount\":" + money(some, invoice.currency(), 100) : "";
        return new Asked(DisputeInvoice.class, invoice, "{\"reason\":\"arrived broken\"" + part + "}");
    }

    /** Upheld where the credit note is one of this invoice, which it hardly ever is by chance. */
    private Asked settle(RandomValues some, Document invoice, @Nullable Document creditNote) {
        Document credited = creditNote == null ? null : known.invoiceOf(creditNote);
        return creditNote == null || credited == null || some.oneIn(2)
                ? new Asked(SettleDispute.class, invoice, "{\"outcome\":\"REJECTED\"}")
                : new Asked(
                        SettleDispute.class,
                        credited,
                        "{\"outcome\":\"UPHELD\",\"creditNoteId\":\"" + creditNote.id() + "\"}");
    }

    private static String reason() {
        return "{\"reason\":\"as agreed\"}";
    }

    private static String money(RandomValues some, String currency, int most) {
        return "{\"amount\":\"" + amount(some, currency, most) + "\",\"currency\":\"" + currency + "\"}";
    }

    private static String amount(RandomValues some, String currency, int most) {
        return new BigDecimal(some.upTo(most * 1_000))
                .movePointLeft(decimals(currency))
                .toPlainString();
    }

    private static int decimals(String currency) {
        return DECIMALS.getOrDefault(currency, 2);
    }
}
