package cis.standalone.eventstore;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which aggregates may have events. What was added is never denied; of two million aggregates, one in 400 others is not
 * denied either, and then the file is asked. A Bloom filter, because all ids would need fifty times the memory.
 */
final class AggregateFilter {

    private static final int BITS = 1 << 25;
    private static final int BITS_AN_ID = 4;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final AtomicLongArray words = new AtomicLongArray(BITS / Long.SIZE);

    /** To be called before the aggregate's first event is committed. */
    void add(String aggregateId) {
        long hash = hash(aggregateId);
        for (int i = 0; i < BITS_AN_ID; i++) {
            int bit = bit(hash, i);
            words.accumulateAndGet(bit / Long.SIZE, 1L << bit, (word, set) -> word | set);
        }
    }

    boolean mayHold(String aggregateId) {
        long hash = hash(aggregateId);
        for (int i = 0; i < BITS_AN_ID; i++) {
            int bit = bit(hash, i);
            if ((words.get(bit / Long.SIZE) & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two halves of one hash make as many as are needed. */
    private static int bit(long hash, int i) {
        int step = (int) (hash >>> Integer.SIZE) | 1;
        return ((int) hash + i * step) & (BITS - 1);
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> Integer.SIZE) * GOLDEN;
        return hash ^ hash >>> Integer.SIZE;
    }
}
