package cis.query.report;

import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Which purchases hold a product, each by 48 bits of its id: 8 characters, none of which separates anything. In a
 * million purchases two are alike with a probability of 1 in 560.
 *
 * @param joined without anything between them
 */
record PurchaseMarks(String joined) {

    /** More purchases of one product, bucket and month are counted, but not told apart. */
    static final int MAX = 2_000;

    static final PurchaseMarks NONE = new PurchaseMarks("");

    private static final int LENGTH = 8;
    private static final int BITS = 6;
    private static final int FIRST = '0';

    static long of(UUID purchase) {
        return purchase.getLeastSignificantBits() & ((1L << (LENGTH * BITS)) - 1);
    }

    int count() {
        return joined.length() / LENGTH;
    }

    PurchaseMarks with(long mark) {
        return count() == MAX ? this : new PurchaseMarks(joined.concat(text(mark)));
    }

    PurchaseMarks without(long mark) {
        String text = text(mark);
        for (int at = 0; at < joined.length(); at += LENGTH) {
            if (joined.startsWith(text, at)) {
                return new PurchaseMarks(joined.substring(0, at).concat(joined.substring(at + LENGTH)));
            }
        }
        return this;
    }

    void forEach(LongConsumer consumer) {
        for (int at = 0; at < joined.length(); at += LENGTH) {
            long mark = 0;
            for (int i = at; i < at + LENGTH; i++) {
                mark = mark << BITS | (joined.charAt(i) - FIRST);
            }
            consumer.accept(mark);
        }
    }

    /** Characters from 0 to o: printable, and one byte each. */
    private static String text(long mark) {
        char[] text = new char[LENGTH];
        long rest = mark;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = (char) (FIRST + (rest & ((1 << BITS) - 1)));
            rest >>>= BITS;
        }
        return new String(text);
    }
}
