package cis.query.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one product's sales. Kept as one text: a report over a year reads hundreds of thousands of them.
 *
 * @param sku null where the product is known by its description only
 * @param description as last sold
 * @param purchases how many hold it; none where documents of another kind are summed
 * @param inPurchases which ones
 */
record ProductTally(
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal gross,
        BigDecimal returnedQuantity,
        BigDecimal returned,
        long purchases,
        PurchaseMarks inPurchases) {

    private static final char SEPARATOR = '\u001f';

    /** How every text of that product begins. */
    String prefix() {
        return sku == null ? SEPARATOR + plain(description) + SEPARATOR : plain(sku) + SEPARATOR;
    }

    static ProductTally parse(String text) {
        String[] fields = text.split(String.valueOf(SEPARATOR), -1);
        String sku = fields[0];
        return new ProductTally(
                sku.isEmpty() ? null : sku,
                fields[1],
                new BigDecimal(fields[2]),
                new BigDecimal(fields[3]),
                new BigDecimal(fields[4]),
                new BigDecimal(fields[5]),
                Long.parseLong(fields[6]),
                new PurchaseMarks(fields[7]));
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
                + returned.toPlainString()
                + SEPARATOR
                + purchases
                + SEPARATOR
                + inPurchases.joined();
    }

    static ProductTally sold(@Nullable String sku, String description, BigDecimal quantity, BigDecimal amount) {
        return new ProductTally(
                sku, description, quantity, amount, BigDecimal.ZERO, BigDecimal.ZERO, 0, PurchaseMarks.NONE);
    }

    static ProductTally takenBack(@Nullable String sku, String description, BigDecimal quantity, BigDecimal amount) {
        return new ProductTally(
                sku, description, BigDecimal.ZERO, BigDecimal.ZERO, quantity, amount, 0, PurchaseMarks.NONE);
    }

    ProductTally called(String name) {
        return new ProductTally(sku, name, quantity, gross, returnedQuantity, returned, purchases, inPurchases);
    }

    /** One more purchase holds it, or one less. */
    ProductTally in(long mark, boolean more) {
        return new ProductTally(
                sku,
                description,
                quantity,
                gross,
                returnedQuantity,
                returned,
                purchases + (more ? 1 : -1),
                more ? inPurchases.with(mark) : inPurchases.without(mark));
    }

    /** For sums of many months, in which nobody asks for single purchases. */
    ProductTally withoutMarks() {
        return new ProductTally(
                sku, description, quantity, gross, returnedQuantity, returned, purchases, PurchaseMarks.NONE);
    }

    /** Keeps its own marks. */
    ProductTally plus(ProductTally other) {
        return new ProductTally(
                sku,
                description,
                quantity.add(other.quantity),
                gross.add(other.gross),
                returnedQuantity.add(other.returnedQuantity),
                returned.add(other.returned),
                purchases + other.purchases,
                inPurchases);
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
