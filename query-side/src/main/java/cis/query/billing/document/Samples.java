package cis.query.billing.document;

import static java.math.BigDecimal.ONE;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invoice and a credit note in which everything is there, to try templates on. */
final class Samples {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Party PARTY =
            new Party("Name", "DE123456789", "Street 1", "Floor 2", "12345", "City", "Region", "DE", "DE00");

    static final List<Printout> ALL =
            List.of(sample(null), sample(new CreditedInvoice("INV-2026-000001", DAY, "Reason")));

    private Samples() {}

    private static Printout sample(@Nullable CreditedInvoice credited) {
        List<Line> lines = Stream.of(TaxCategory.values()).map(Samples::line).toList();
        List<TaxSubtotal> taxes =
                Stream.of(TaxCategory.values()).map(Samples::tax).toList();
        return new Printout(
                "INV-2026-000001", DAY, DAY, DAY, "EUR", PARTY, PARTY, credited, lines, taxes, ONE, ONE, ONE);
    }

    private static Line line(TaxCategory category) {
        return new Line(1, "Description", "SKU", ONE, "C62", ONE, category, ONE, "Reason", ONE);
    }

    private static TaxSubtotal tax(TaxCategory category) {
        return new TaxSubtotal(category, ONE, ONE, ONE, "Reason");
    }
}
