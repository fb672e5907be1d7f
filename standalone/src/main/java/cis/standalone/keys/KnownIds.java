package cis.standalone.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Reserved ids that were read lately, by keyed hash. What was read before an id was given free is never kept after it.
 */
final class KnownIds {

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, UUID> ids =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong forgotten = new AtomicLong();

    /** @param read asked when this one is not known; what it does not find is asked again next time */
    Optional<UUID> find(byte[] key, Supplier<Optional<UUID>> read) {
        ByteBuffer name = ByteBuffer.wrap(key);
        UUID id = ids.getIfPresent(name);
        if (id != null) {
            return Optional.of(id);
        }
        long before = forgotten.get();
        Optional<UUID> found = read.get();
        found.ifPresent(present -> keep(name, present, before));
        return found;
    }

    private void keep(ByteBuffer name, UUID id, long before) {
        lock.readLock().lock();
        try {
            if (forgotten.get() == before) {
                ids.put(name, id);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** To be called after the id was given free. */
    void forget(UUID id) {
        lock.writeLock().lock();
        try {
            forgotten.incrementAndGet();
            ids.asMap().values().removeIf(id::equals);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
