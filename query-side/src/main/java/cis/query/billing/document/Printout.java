package cis.query.billing.document;

import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issued invoice or credit note prints: exactly the frozen data, nothing computed anew.
 *
 * @param supplyDate day of supply, if it is another than the day of issue
 * @param dueDate set on invoices
 * @param credited set on credit notes, and only there
 * @param taxes one row per category and rate
 * @param net sum of the lines
 * @param total net and tax
 */
public record Printout(
        String number,
        LocalDate issueDate,
        @Nullable LocalDate supplyDate,
        @Nullable LocalDate dueDate,
        String currency,
        Party seller,
        Party buyer,
        @Nullable CreditedInvoice credited,
        List<Line> lines,
        List<TaxSubtotal> taxes,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total) {

    public Printout {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    boolean isCreditNote() {
        return credited != null;
    }
}
