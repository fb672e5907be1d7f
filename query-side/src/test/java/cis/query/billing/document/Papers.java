package cis.query.billing.document;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as they would have been issued. */
final class Papers {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Party SELLER = new Party(
            "Northwind Traders GmbH",
            "DE123456789",
            "Hauptstraße 1",
            null,
            "10115",
            "Berlin",
            null,
            "DE",
            "DE75512108001245126199");
    static final Party BUYER = buyer("Zoë & Söhne <Handels> AG", "ATU12345678");

    private final List<Line> lines = new ArrayList<>();
    private String currency = "EUR";
    private int decimals = 2;
    private Party seller = SELLER;
    private Party buyer = BUYER;
    private @Nullable CreditedInvoice credited;

    static Party buyer(@Nullable String name, @Nullable String taxId) {
        return new Party(name, taxId, "Ring 7", "Stiege 2", "1010", "Wien", null, "AT", null);
    }

    static Papers everyCategory() {
        return paper().line("Kaffee, geröstet", "3", "12.345678", TaxCategory.STANDARD, "19")
                .line("Buch «Żółć» Ελληνικά Кириллица", "2", "9.99", TaxCategory.STANDARD, "7")
                .line("Consulting", "1.5", "100", TaxCategory.REVERSE_CHARGE, "0")
                .line("Insurance", "1", "50", TaxCategory.EXEMPT, "0", "Exempt under § 4 no. 10 UStG")
                .line("Exported goods", "1", "10", TaxCategory.ZERO, "0");
    }

    static Papers paper() {
        return new Papers();
    }

    Papers in(String code, int digits) {
        currency = code;
        decimals = digits;
        return this;
    }

    Papers from(Party party) {
        seller = party;
        return this;
    }

    Papers to(Party party) {
        buyer = party;
        return this;
    }

    Papers crediting(CreditedInvoice invoice) {
        credited = invoice;
        return this;
    }

    Papers line(String description, String quantity, String price, TaxCategory category, String rate) {
        return line(description, quantity, price, category, rate, null);
    }

    Papers line(
            String description,
            String quantity,
            String price,
            TaxCategory category,
            String rate,
            @Nullable String reason) {
        BigDecimal net = rounded(new BigDecimal(quantity).multiply(new BigDecimal(price)));
        lines.add(new Line(
                lines.size() + 1,
                description,
                "SKU-" + (lines.size() + 1),
                new BigDecimal(quantity),
                null,
                new BigDecimal(price),
                category,
                new BigDecimal(rate),
                reason,
                net));
        return this;
    }

    Papers amount(String description, String net, TaxCategory category, String rate) {
        lines.add(new Line(
                lines.size() + 1,
                description,
                null,
                null,
                null,
                null,
                category,
                new BigDecimal(rate),
                null,
                new BigDecimal(net)));
        return this;
    }

    Printout issued() {
        List<TaxSubtotal> taxes = taxes();
        BigDecimal net = lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = taxes.stream().map(TaxSubtotal::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Printout(
                credited == null ? "INV-2026-000001" : "CRN-2026-000001",
                DAY,
                DAY.minusDays(3),
                credited == null ? DAY.plusDays(14) : null,
                currency,
                seller,
                buyer,
                credited,
                lines,
                taxes,
                net,
                tax,
                net.add(tax));
    }

    private List<TaxSubtotal> taxes() {
        Map<String, TaxSubtotal> rows = new LinkedHashMap<>();
        for (Line line : lines) {
            rows.merge(
                    line.category() + "/" + line.rate(),
                    row(line, line.net()),
                    (sum, one) -> row(line, sum.taxable().add(one.taxable())));
        }
        return List.copyOf(rows.values());
    }

    private TaxSubtotal row(Line line, BigDecimal taxable) {
        BigDecimal tax = rounded(taxable.multiply(line.rate()).movePointLeft(2));
        return new TaxSubtotal(line.category(), line.rate(), taxable, tax, line.exemptionReason());
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
