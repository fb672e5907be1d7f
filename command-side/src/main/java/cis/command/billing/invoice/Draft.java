package cis.command.billing.invoice;

import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.event.InvoiceDrafted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says before it is final.
 *
 * @param nextLine number that no line has had
 */
record Draft(String currency, int termsDays, @Nullable LocalDate supplyDate, List<InvoiceLine> lines, int nextLine) {

    static Draft of(InvoiceDrafted event) {
        return new Draft(
                event.currency(),
                event.termsDays(),
                event.supplyDate(),
                event.lines(),
                event.lines().size() + 1);
    }

    Draft with(InvoiceLine line) {
        return new Draft(
                currency,
                termsDays,
                supplyDate,
                Stream.concat(lines.stream(), Stream.of(line)).toList(),
                line.line() + 1);
    }

    Draft without(int number) {
        return new Draft(
                currency,
                termsDays,
                supplyDate,
                lines.stream().filter(line -> line.line() != number).toList(),
                nextLine);
    }

    DocumentTotals totals() {
        return TaxPolicy.totalsOf(lines, currency);
    }

    Optional<InvoiceLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }
}
