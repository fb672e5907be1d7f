package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceLine;
import cis.command.aggregate.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a credit note. BIL-14: each names a line of the invoice, once, and either a quantity or an amount;
 * all else is frozen from the invoice. Source: DOMAIN, billing.
 */
final class CreditLines {

    private final List<InvoiceLine> invoice;
    private final Map<Integer, Credited> before;
    private final String currency;

    /** @param before what was credited of the invoice until now, by number of line */
    CreditLines(List<InvoiceLine> invoice, Map<Integer, Credited> before, String currency) {
        this.invoice = invoice;
        this.before = before;
        this.currency = currency;
    }

    /** Every fault is gathered. */
    List<CreditedLine> of(List<CreditLineInput> given, Faults faults) {
        Set<Integer> named = new HashSet<>();
        List<CreditedLine> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/lines/" + i;
            if (!named.add(given.get(i).line())) {
                faults.add(BillingError.CREDIT_LINE_REPEATED, pointer + "/line", "is named twice");
            }
            one(given.get(i), pointer, faults).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private Optional<CreditedLine> one(CreditLineInput given, String pointer, Faults faults) {
        Optional<InvoiceLine> found =
                invoice.stream().filter(line -> line.line() == given.line()).findFirst();
        if (found.isEmpty()) {
            faults.add(BillingError.INVOICE_LINE_UNKNOWN, pointer + "/line", "is no line of the invoice");
        }
        BigDecimal quantity = given.quantity();
        BigDecimal amount = given.amount();
        if ((quantity == null) == (amount == null)) {
            faults.add(BillingError.CREDIT_LINE_MALFORMED, pointer, "has a quantity or an amount, one of them");
            return Optional.empty();
        }
        return found.flatMap(line ->
                quantity == null ? amount(line, amount, pointer, faults) : quantity(line, quantity, pointer, faults));
    }

    private Optional<CreditedLine> quantity(InvoiceLine line, BigDecimal quantity, String pointer, Faults faults) {
        Credited credited = CreditPolicy.of(line, before);
        if (CreditPolicy.quantityExceeds(line, credited, quantity)) {
            faults.add(BillingError.CREDIT_EXCEEDS_LINE, pointer + "/quantity", "is more than is left");
            return Optional.empty();
        }
        return Optional.of(credited(line, quantity, CreditPolicy.net(line, credited, quantity, currency)));
    }

    private Optional<CreditedLine> amount(
            InvoiceLine line, @Nullable BigDecimal amount, String pointer, Faults faults) {
        if (amount == null) {
            return Optional.empty();
        }
        if (!MinorUnitPolicy.isExact(amount, currency)) {
            MinorUnitPolicy.checkAmount(amount, currency, pointer + "/amount", faults);
            return Optional.empty();
        }
        if (CreditPolicy.amountExceeds(line, CreditPolicy.of(line, before), amount)) {
            faults.add(BillingError.CREDIT_EXCEEDS_LINE, pointer + "/amount", "is more than is left");
            return Optional.empty();
        }
        return Optional.of(credited(line, null, MinorUnitPolicy.rounded(amount, currency)));
    }

    private static CreditedLine credited(InvoiceLine line, @Nullable BigDecimal quantity, BigDecimal net) {
        return new CreditedLine(
                line.line(),
                line.sku(),
                line.description(),
                quantity,
                line.unitPrice(),
                line.taxRate(),
                line.taxCategory(),
                line.exemptionReason(),
                net);
    }
}
