package cis.command.billing.invoice;

import cis.api.billing.InvoiceLine;
import cis.api.billing.InvoiceLineInput;
import cis.command.aggregate.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of an invoice: their category said, their rate plain, their net computed. */
final class InvoiceLines {

    private InvoiceLines() {}

    /** Numbered from 1; every fault is gathered. */
    static List<InvoiceLine> of(List<InvoiceLineInput> given, String currency, Faults faults) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            of(i + 1, given.get(i), currency, "/lines/" + i, faults).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    /** @param pointer JSON Pointer to the line within the command's body */
    static Optional<InvoiceLine> of(
            int number, InvoiceLineInput given, String currency, String pointer, Faults faults) {
        return TaxCategoryPolicy.category(given, pointer, faults)
                .map(category -> new InvoiceLine(
                        number,
                        given.sku(),
                        given.description(),
                        given.quantity(),
                        given.unitPrice(),
                        TaxGroup.plain(given.taxRate()),
                        category,
                        given.exemptionReason(),
                        LineNetPolicy.net(given.quantity(), given.unitPrice(), currency)));
    }
}
