package cis.query.story;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.AllocationReversalReason;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.Seller;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceCredited;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.WriteOffReversed;
import cis.api.customer.Address;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells what happens in billing, event by event, as the command side would: one line a document, taxed with 25 %, so
 * that 40.00 comes to 50.00. Documents are known by small numbers of their own, whatever number they are issued under.
 */
public final class Invoicing {

    public static final Address BERLIN = new Address(null, "Hauptstraße 1", null, "Berlin", null, "10115", "DE");
    public static final Seller SELLER = new Seller("Northwind Traders GmbH", "DE123456789", BERLIN);
    public static final Buyer BUYER = new Buyer("Zoë Strauß", BERLIN, null);

    private static final BigDecimal RATE = new BigDecimal("25");
    private static final int TERMS = 30;

    private final Story story;
    private final String currency;
    private final Map<Long, InvoiceDrafted> drafts = new HashMap<>();
    private final Map<Long, InvoiceIssued> issued = new HashMap<>();
    private final Map<DocumentSeriesId, Long> sequences = new HashMap<>();
    private LocalDate today = LocalDate.of(2026, 1, 1);

    public Invoicing(Story story, String currency) {
        this.story = story;
        this.currency = currency;
    }

    public static InvoiceId invoice(long number) {
        return new InvoiceId(new UUID(8, number));
    }

    public static CreditNoteId creditNote(long number) {
        return new CreditNoteId(new UUID(9, number));
    }

    public static PaymentId payment(long number) {
        return new PaymentId(new UUID(10, number));
    }

    public static DocumentSeriesId series(DocumentKind kind, int year) {
        return new DocumentSeriesId(new UUID(kind == DocumentKind.INVOICE ? 15 : 16, year));
    }

    public static ReceivablesAccountId account(CustomerId customer, String currency) {
        return new ReceivablesAccountId(UUID.nameUUIDFromBytes((customer + currency).getBytes(StandardCharsets.UTF_8)));
    }

    public static InvoiceLine line(int line, String net) {
        return new InvoiceLine(
                line,
                "TEA",
                "Tea",
                BigDecimal.ONE,
                new BigDecimal(net),
                RATE,
                TaxCategory.STANDARD,
                null,
                new BigDecimal(net));
    }

    public Invoicing on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public void drafted(CustomerId customer, long invoice, String... nets) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (String net : nets) {
            lines.add(line(lines.size() + 1, net));
        }
        InvoiceDrafted draft =
                new InvoiceDrafted(invoice(invoice), customer, currency, TERMS, null, lines, totals(net(lines)));
        drafts.put(invoice, draft);
        story.happens(draft);
    }

    public void finalised(long invoice) {
        InvoiceDrafted draft = Objects.requireNonNull(drafts.get(invoice));
        DocumentTotals totals = draft.totals();
        story.happens(new InvoiceFinalised(
                draft.invoiceId(),
                draft.customerId(),
                series(DocumentKind.INVOICE, today.getYear()),
                today,
                TERMS,
                null,
                currency,
                SELLER,
                BUYER,
                draft.lines(),
                taxes(totals),
                totals));
    }

    public NumberAllocated numbered(CustomerId customer, DocumentKind kind, UUID document) {
        DocumentSeriesId series = series(kind, today.getYear());
        long sequence = sequences.merge(series, 1L, Long::sum);
        NumberAllocated allocated = new NumberAllocated(
                series,
                customer,
                document,
                kind,
                today.getYear(),
                sequence,
                kind.number(today.getYear(), sequence),
                today);
        story.happens(allocated);
        return allocated;
    }

    /** From the draft to the account. */
    public void issued(CustomerId customer, long invoice, String... nets) {
        drafted(customer, invoice, nets);
        finalised(invoice);
        InvoiceDrafted draft = Objects.requireNonNull(drafts.get(invoice));
        NumberAllocated number =
                numbered(customer, DocumentKind.INVOICE, draft.invoiceId().value());
        DocumentTotals totals = draft.totals();
        InvoiceIssued event = new InvoiceIssued(
                draft.invoiceId(),
                customer,
                number.seriesId(),
                number.number(),
                today,
                today,
                today.plusDays(TERMS),
                TERMS,
                currency,
                SELLER,
                BUYER,
                draft.lines(),
                taxes(totals),
                totals);
        issued.put(invoice, event);
        story.happens(event);
        confirmed(number);
        story.happens(new ReceivableOpened(
                account(customer, currency),
                customer,
                today,
                draft.invoiceId(),
                number.number(),
                money(totals.total()),
                today,
                event.dueDate(),
                story.head()));
        if (totals.total().signum() == 0) {
            settled(customer, invoice);
        }
    }

    /** Some of its first line, by amount; accepted, and issued at once. */
    public void credited(CustomerId customer, long creditNote, long invoice, String net, CreditReason reason) {
        InvoiceIssued of = Objects.requireNonNull(issued.get(invoice));
        InvoiceLine line = of.lines().getFirst();
        List<CreditedLine> lines = List.of(new CreditedLine(
                1,
                line.sku(),
                line.description(),
                null,
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                null,
                new BigDecimal(net)));
        DocumentTotals totals = totals(new BigDecimal(net));
        boolean complete = totals.net().compareTo(of.totals().net()) == 0;
        story.happens(new InvoiceCredited(
                of.invoiceId(), customer, creditNote(creditNote), currency, lines, taxes(totals), totals, complete));
        story.happens(new CreditNoteFinalised(
                creditNote(creditNote),
                customer,
                of.invoiceId(),
                of.number(),
                of.issueDate(),
                reason,
                series(DocumentKind.CREDIT_NOTE, today.getYear()),
                today,
                currency,
                SELLER,
                BUYER,
                lines,
                taxes(totals),
                totals));
        NumberAllocated number = numbered(
                customer, DocumentKind.CREDIT_NOTE, creditNote(creditNote).value());
        story.happens(new CreditNoteIssued(
                creditNote(creditNote),
                customer,
                of.invoiceId(),
                of.number(),
                of.issueDate(),
                reason,
                number.seriesId(),
                number.number(),
                today,
                currency,
                SELLER,
                BUYER,
                lines,
                taxes(totals),
                totals));
        confirmed(number);
        story.happens(new CreditPosted(
                account(customer, currency),
                customer,
                today,
                creditNote(creditNote),
                of.invoiceId(),
                number.number(),
                money(totals.total()),
                story.head()));
    }

    public void applied(CustomerId customer, long creditNote, long invoice, String amount) {
        story.happens(new CreditApplied(
                account(customer, currency), customer, today, creditNote(creditNote), invoice(invoice), money(amount)));
    }

    public void creditRefunded(CustomerId customer, long creditNote, String amount) {
        story.happens(new CreditRefunded(
                account(customer, currency),
                customer,
                today,
                creditNote(creditNote),
                money(amount),
                "transfer",
                "with thanks"));
    }

    public void paid(CustomerId customer, long payment, String amount) {
        story.happens(new PaymentRecorded(
                payment(payment),
                customer,
                money(amount),
                "transfer",
                BusinessTime.of(today),
                "Thanks, Zoë",
                "bank",
                "line-" + payment,
                null));
        story.happens(new PaymentPosted(
                account(customer, currency), customer, today, payment(payment), money(amount), story.head()));
    }

    public void allocated(CustomerId customer, long payment, long invoice, String amount) {
        story.happens(new PaymentAllocated(
                account(customer, currency), customer, today, payment(payment), invoice(invoice), money(amount)));
    }

    public void unallocated(
            CustomerId customer, long payment, long invoice, String amount, AllocationReversalReason reason) {
        story.happens(new AllocationReversed(
                account(customer, currency),
                customer,
                today,
                payment(payment),
                invoice(invoice),
                money(amount),
                reason));
    }

    public void reversed(CustomerId customer, long payment, String amount) {
        story.happens(new PaymentReversed(
                account(customer, currency),
                customer,
                today,
                payment(payment),
                money(amount),
                PaymentReversalReason.RETURNED));
    }

    public void refunded(CustomerId customer, long payment, String amount) {
        story.happens(new PaymentRefunded(
                account(customer, currency), customer, today, payment(payment), money(amount), "transfer"));
    }

    public void disputed(CustomerId customer, long invoice, String amount) {
        story.happens(new ReceivableDisputed(
                account(customer, currency), customer, today, invoice(invoice), money(amount), "too bitter", null));
    }

    public void settledDispute(CustomerId customer, long invoice) {
        story.happens(new DisputeSettled(
                account(customer, currency), customer, today, invoice(invoice), DisputeOutcome.REJECTED, null));
    }

    public void writtenOff(CustomerId customer, long invoice, String amount) {
        story.happens(new ReceivableWrittenOff(
                account(customer, currency), customer, today, invoice(invoice), money(amount), "bankrupt"));
        settled(customer, invoice);
    }

    public void recovered(CustomerId customer, long invoice, String amount) {
        story.happens(new WriteOffReversed(
                account(customer, currency), customer, today, invoice(invoice), money(amount), "paid after all"));
        reopened(customer, invoice, amount);
    }

    public void settled(CustomerId customer, long invoice) {
        story.happens(new ReceivableSettled(account(customer, currency), customer, today, invoice(invoice)));
    }

    public void reopened(CustomerId customer, long invoice, String amount) {
        InvoiceIssued of = Objects.requireNonNull(issued.get(invoice));
        story.happens(new ReceivableReopened(
                account(customer, currency),
                customer,
                today,
                of.invoiceId(),
                of.number(),
                money(amount),
                of.issueDate(),
                of.dueDate()));
    }

    private void confirmed(NumberAllocated number) {
        story.happens(new DocumentIssueConfirmed(
                number.seriesId(), number.customerId(), number.documentId(), number.number()));
    }

    private Money money(String amount) {
        return money(new BigDecimal(amount));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    private static BigDecimal net(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static DocumentTotals totals(String net) {
        return totals(new BigDecimal(net));
    }

    private static DocumentTotals totals(BigDecimal net) {
        BigDecimal tax = net.multiply(RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return new DocumentTotals(net, tax, net.add(tax));
    }

    private static List<TaxSubtotal> taxes(DocumentTotals totals) {
        return List.of(new TaxSubtotal(TaxCategory.STANDARD, RATE, totals.net(), totals.tax(), null));
    }
}
