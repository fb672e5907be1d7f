package cis.command.billing.invoice;

import cis.api.billing.CreditedLine;
import cis.api.billing.event.InvoiceIssued;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An invoice as it went out, and what was credited of it since.
 *
 * @param credited by number of line; absent where nothing was
 */
record Issued(InvoiceIssued document, Map<Integer, Credited> credited) {

    static Issued of(InvoiceIssued event) {
        return new Issued(event, Map.of());
    }

    Issued with(List<CreditedLine> lines) {
        Map<Integer, Credited> all = new HashMap<>(credited);
        lines.forEach(line -> all.put(
                line.line(), all.getOrDefault(line.line(), Credited.NOTHING).with(line)));
        return new Issued(document, Map.copyOf(all));
    }
}
