package cis.query.report;

import cis.api.sales.SaleLine;
import cis.query.sales.SalesDelta;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one product's sales. Kept as one text: a report over a year reads hundreds of thousands of them.
 *
 * @param sku null where the product is known by its description only
 * @param description as last sold
 */
record ProductTally(
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal gross,
        BigDecimal returnedQuantity,
        BigDecimal returned) {

    private static final char SEPARATOR = '\u001f';

    static ProductTally nothing(@Nullable String sku, String description) {
        return new ProductTally(sku, description, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** How every text of that product begins. */
    static String prefix(SaleLine line) {
        return line.sku() == null ? SEPARATOR + plain(line.description()) + SEPARATOR : plain(line.sku()) + SEPARATOR;
    }

    static ProductTally parse(String text) {
        List<String> fields = List.of(text.split(String.valueOf(SEPARATOR), -1));
        String sku = fields.get(0);
        return new ProductTally(
                sku.isEmpty() ? null : sku,
                fields.get(1),
                new BigDecimal(fields.get(2)),
                new BigDecimal(fields.get(3)),
                new BigDecimal(fields.get(4)),
                new BigDecimal(fields.get(5)));
    }

    String text() {
        return (sku == null ? "" : plain(sku))
                + SEPARATOR
                + plain(description)
                + SEPARATOR
                + quantity.toPlainString()
                + SEPARATOR
                + gross.toPlainString()
                + SEPARATOR
                + returnedQuantity.toPlainString()
                + SEPARATOR
                + returned.toPlainString();
    }

    /** What is taken back says nothing about how the product is called. */
    ProductTally plus(SalesDelta delta, SaleLine line) {
        String name = delta.count() > 0 ? line.description() : description;
        BigDecimal more = delta.quantity(line);
        BigDecimal amount = delta.amount(line);
        return delta.isPurchase()
                ? new ProductTally(sku, name, quantity.add(more), gross.add(amount), returnedQuantity, returned)
                : new ProductTally(sku, name, quantity, gross, returnedQuantity.add(more), returned.add(amount));
    }

    ProductTally plus(ProductTally other) {
        return new ProductTally(
                sku,
                description,
                quantity.add(other.quantity),
                gross.add(other.gross),
                returnedQuantity.add(other.returnedQuantity),
                returned.add(other.returned));
    }

    /** What reports call it. */
    String key() {
        return sku == null ? description : sku;
    }

    boolean isNothing() {
        return quantity.signum() == 0
                && gross.signum() == 0
                && returnedQuantity.signum() == 0
                && returned.signum() == 0;
    }

    private static String plain(String text) {
        boolean isPlain = text.indexOf(SEPARATOR) < 0 && text.indexOf(ProductTexts.SEPARATOR) < 0;
        return isPlain ? text : text.replace(SEPARATOR, ' ').replace(ProductTexts.SEPARATOR, ' ');
    }
}
