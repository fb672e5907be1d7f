package cis.query.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one product's sales. Kept as one text: a report over a year reads hundreds of thousands of them.
 *
 * @param sku null where the product is known by its description only; without separators, as the description
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
        return sku == null ? SEPARATOR + description + SEPARATOR : sku + SEPARATOR;
    }

    boolean isSameProduct(ProductTally other) {
        return sku == null ? other.sku == null && description.equals(other.description) : sku.equals(other.sku);
    }

    static ProductTally parse(String text) {
        Fields fields = new Fields(text);
        String sku = fields.next();
        return new ProductTally(
                sku.isEmpty() ? null : sku,
                fields.next(),
                fields.nextNumber(),
                fields.nextNumber(),
                fields.nextNumber(),
                fields.nextNumber(),
                Long.parseLong(fields.next()),
                new PurchaseMarks(fields.next()));
    }

    String text() {
        return (sku == null ? "" : sku)
                + SEPARATOR
                + description
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
                sku == null ? null : plain(sku),
                plain(description),
                quantity,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                PurchaseMarks.NONE);
    }

    static ProductTally takenBack(@Nullable String sku, String description, BigDecimal quantity, BigDecimal amount) {
        return new ProductTally(
                sku == null ? null : plain(sku),
                plain(description),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                quantity,
                amount,
                0,
                PurchaseMarks.NONE);
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

    private static final class Fields {

        private final String text;
        private int from;

        Fields(String text) {
            this.text = text;
        }

        String next() {
            int end = text.indexOf(SEPARATOR, from);
            String field = text.substring(from, end < 0 ? text.length() : end);
            from = end + 1;
            return field;
        }

        BigDecimal nextNumber() {
            String number = next();
            return number.equals("0") ? BigDecimal.ZERO : new BigDecimal(number);
        }
    }
}
