package cis.query.story;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.Seller;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.customer.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices, credit notes and payments to tell stories about. */
public final class Bookkeeping {

    private static final Seller SELLER = new Seller(
            "Northwind", "GB123456789", new Address(null, "1 High Street", null, "Leeds", null, "LS1 4DY", "GB"));
    private static final DocumentSeriesId SERIES = new DocumentSeriesId(new UUID(14, 1));

    private Bookkeeping() {}

    public static InvoiceId invoice(long number) {
        return new InvoiceId(new UUID(11, number));
    }

    public static CreditNoteId creditNote(long number) {
        return new CreditNoteId(new UUID(12, number));
    }

    public static PaymentId payment(long number) {
        return new PaymentId(new UUID(13, number));
    }

    public static ReceivablesAccountId account(CustomerId customer, String currency) {
        return new ReceivablesAccountId(new UUID(customer.value().getLeastSignificantBits(), currency.hashCode()));
    }

    public static String number(String prefix, LocalDate issued, long number) {
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, issued.getYear(), number);
    }

    public static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static TaxSubtotal tax(String rate, String net, String tax) {
        BigDecimal percentage = new BigDecimal(rate);
        TaxCategory category = percentage.signum() == 0 ? TaxCategory.ZERO : TaxCategory.STANDARD;
        return new TaxSubtotal(category, percentage, new BigDecimal(net), new BigDecimal(tax), null);
    }

    /** Of each tax one line of quantity 1. */
    public static InvoiceIssued invoiced(
            CustomerId customer,
            long number,
            LocalDate issued,
            LocalDate due,
            String currency,
            @Nullable String sku,
            TaxSubtotal... taxes) {
        List<InvoiceLine> lines = List.of(taxes).stream()
                .map(tax -> new InvoiceLine(
                        1,
                        sku,
                        "Product " + sku,
                        BigDecimal.ONE,
                        tax.taxable(),
                        tax.rate(),
                        tax.category(),
                        null,
                        tax.taxable()))
                .toList();
        return new InvoiceIssued(
                invoice(number),
                customer,
                SERIES,
                number("INV", issued, number),
                issued,
                issued,
                due,
                (int) ChronoUnit.DAYS.between(issued, due),
                currency,
                SELLER,
                null,
                lines,
                List.of(taxes),
                totals(taxes));
    }

    /** Of each tax one line, by amount. */
    public static CreditNoteIssued credited(InvoiceIssued of, long number, LocalDate issued, TaxSubtotal... taxes) {
        List<CreditedLine> lines = List.of(taxes).stream()
                .map(tax -> new CreditedLine(
                        1,
                        of.lines().getFirst().sku(),
                        of.lines().getFirst().description(),
                        null,
                        tax.taxable(),
                        tax.rate(),
                        tax.category(),
                        null,
                        tax.taxable()))
                .toList();
        return new CreditNoteIssued(
                creditNote(number),
                of.customerId(),
                of.invoiceId(),
                of.number(),
                of.issueDate(),
                CreditReason.GOODWILL,
                SERIES,
                number("CN", issued, number),
                issued,
                of.currency(),
                SELLER,
                null,
                lines,
                List.of(taxes),
                totals(taxes));
    }

    /** What an invoice was before it was issued. */
    public static InvoiceDrafted drafted(InvoiceIssued issued) {
        return new InvoiceDrafted(
                issued.invoiceId(),
                issued.customerId(),
                issued.currency(),
                issued.termsDays(),
                null,
                issued.lines(),
                issued.totals());
    }

    /** What a credit note was before it was issued. */
    public static CreditNoteFinalised finalised(CreditNoteIssued issued) {
        return new CreditNoteFinalised(
                issued.creditNoteId(),
                issued.customerId(),
                issued.invoiceId(),
                issued.invoiceNumber(),
                issued.invoiceIssueDate(),
                issued.reason(),
                issued.seriesId(),
                issued.issueDate(),
                issued.currency(),
                issued.seller(),
                issued.buyer(),
                issued.lines(),
                issued.breakdown(),
                issued.totals());
    }

    public static PaymentRecorded paid(
            PaymentId payment, CustomerId customer, String currency, BigDecimal amount, LocalDate received) {
        return new PaymentRecorded(
                payment,
                customer,
                new Money(amount, currency),
                "TRANSFER",
                BusinessTime.of(received),
                null,
                null,
                null,
                null);
    }

    private static DocumentTotals totals(TaxSubtotal... taxes) {
        BigDecimal net = List.of(taxes).stream().map(TaxSubtotal::taxable).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = List.of(taxes).stream().map(TaxSubtotal::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DocumentTotals(net, tax, net.add(tax));
    }
}
