package cis.query.billing.document;

import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template sees of a document: names and texts, null where there is nothing. */
final class PrintTexts {

    static final String ERASED = "[erased]";

    private PrintTexts() {}

    static Map<String, Object> of(Printout printout) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        int decimals = decimals(printout.currency());
        texts.put("invoice", !printout.isCreditNote());
        texts.put("creditNote", printout.isCreditNote());
        texts.put("number", Texts.clean(printout.number()));
        texts.put("issueDate", printout.issueDate().toString());
        texts.put("supplyDate", shown(printout.supplyDate()));
        texts.put("dueDate", shown(printout.dueDate()));
        texts.put("currency", Texts.clean(printout.currency()));
        texts.put("seller", party(printout.seller()));
        texts.put("buyer", party(printout.buyer()));
        texts.put("credited", credited(printout.credited()));
        texts.put(
                "lines",
                printout.lines().stream().map(line -> line(line, decimals)).toList());
        texts.put(
                "taxes",
                printout.taxes().stream().map(row -> tax(row, decimals)).toList());
        texts.put("net", amount(printout.net(), decimals));
        texts.put("tax", amount(printout.tax(), decimals));
        texts.put("total", amount(printout.total(), decimals));
        return known(texts);
    }

    private static Map<String, Object> party(Party party) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        String name = Texts.cleanOrNull(party.name());
        texts.put("name", name == null ? ERASED : name);
        texts.put("taxId", Texts.cleanOrNull(party.taxId()));
        texts.put("iban", Texts.cleanOrNull(party.iban()));
        texts.put("address", party.addressLines().map(Texts::clean).toList());
        return known(texts);
    }

    private static @Nullable Map<String, Object> credited(@Nullable CreditedInvoice credited) {
        return credited == null
                ? null
                : Map.of(
                        "number", Texts.clean(credited.number()),
                        "issueDate", credited.issueDate().toString(),
                        "reason", Texts.clean(credited.reason()));
    }

    private static Map<String, Object> line(Line line, int decimals) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        texts.put("number", String.valueOf(line.number()));
        texts.put("description", Texts.clean(line.description()));
        texts.put("sku", Texts.cleanOrNull(line.sku()));
        texts.put("quantity", line.quantity() == null ? null : amount(line.quantity(), 0));
        texts.put("unit", Texts.cleanOrNull(line.unitCode()));
        texts.put("unitPrice", line.unitPrice() == null ? null : amount(line.unitPrice(), decimals));
        texts.put("rate", amount(line.rate(), 0));
        texts.put("category", category(line.category()));
        texts.put("exemptionReason", Texts.cleanOrNull(line.exemptionReason()));
        texts.put("net", amount(line.net(), decimals));
        return known(texts);
    }

    private static Map<String, Object> tax(TaxSubtotal row, int decimals) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        texts.put("category", category(row.category()));
        texts.put("rate", amount(row.rate(), 0));
        texts.put("taxable", amount(row.taxable(), decimals));
        texts.put("tax", amount(row.tax(), decimals));
        texts.put("exemptionReason", Texts.cleanOrNull(row.exemptionReason()));
        return known(texts);
    }

    private static Map<String, Boolean> category(TaxCategory category) {
        return Map.of(
                "standard", category == TaxCategory.STANDARD,
                "zero", category == TaxCategory.ZERO,
                "exempt", category == TaxCategory.EXEMPT,
                "reverseCharge", category == TaxCategory.REVERSE_CHARGE);
    }

    /** {@code 1,234.50}: with every digit that counts, and at least as many decimals as asked for. */
    private static String amount(BigDecimal amount, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, amount.scale()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(amount);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Says to the checker that a template copes with null. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> known(Map<String, @Nullable Object> texts) {
        return texts;
    }
}
