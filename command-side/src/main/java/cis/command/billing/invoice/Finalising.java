package cis.command.billing.invoice;

import cis.api.CustomerId;
import cis.api.billing.BillingError;
import cis.api.billing.Buyer;
import cis.api.billing.DocumentKind;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.command.aggregate.Faults;
import cis.command.aggregate.Today;
import cis.command.customer.BuyerFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Freezes a draft into what its invoice will print, and that into the invoice. */
final class Finalising {

    private Finalising() {}

    static InvoiceFinalised decide(
            InvoiceId id, CustomerId customer, Draft draft, Issuer issuer, BuyerFacts facts, Today today) {
        Faults faults = new Faults();
        if (draft.lines().isEmpty()) {
            faults.add(BillingError.INVOICE_WITHOUT_LINES, "", "has no lines");
        }
        List<TaxSubtotal> breakdown = TaxPolicy.breakdown(draft.lines(), draft.currency());
        Seller seller = SellerPolicy.check(issuer, faults);
        Buyer buyer = BuyerPolicy.check(facts, breakdown, faults);
        faults.refuse();
        return new InvoiceFinalised(
                id,
                customer,
                NumberingPolicy.series(
                        issuer.client(), DocumentKind.INVOICE, today.date().getYear()),
                today.date(),
                draft.termsDays(),
                draft.supplyDate(),
                draft.currency(),
                Objects.requireNonNull(seller),
                buyer,
                draft.lines(),
                breakdown,
                TaxPolicy.totals(breakdown, draft.currency()));
    }

    /** BIL-22: due after the terms from the issue date; supplied on the issue date where nothing else is said. */
    static InvoiceIssued issue(InvoiceFinalised frozen, String number, LocalDate issueDate) {
        return new InvoiceIssued(
                frozen.invoiceId(),
                frozen.customerId(),
                frozen.seriesId(),
                number,
                issueDate,
                Objects.requireNonNullElse(frozen.supplyDate(), issueDate),
                issueDate.plusDays(frozen.termsDays()),
                frozen.termsDays(),
                frozen.currency(),
                frozen.seller(),
                frozen.buyer(),
                frozen.lines(),
                frozen.breakdown(),
                frozen.totals());
    }
}
