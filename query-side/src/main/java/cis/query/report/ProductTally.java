package cis.query.report;

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

    /** How every text of that product begins. */
    String prefix() {
        return sku == null ? SEPARATOR + plain(description) + SEPARATOR : plain(sku) + SEPARATOR;
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

    static ProductTally sold(@Nullable String sku, String description, BigDecimal quantity, BigDecimal amount) {
        return new ProductTally(sku, description, quantity, amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static ProductTally takenBack(@Nullable String sku, String description, BigDecimal quantity, BigDecimal amount) {
        return new ProductTally(sku, description, BigDecimal.ZERO, BigDecimal.ZERO, quantity, amount);
    }

    ProductTally called(String name) {
        return new ProductTally(sku, name, quantity, gross, returnedQuantity, returned);
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
        return text.replace(SEPARATOR, ' ').replace(ProductTexts.SEPARATOR, ' ');
    }
}
