package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys that live as long as the process: for tests, simulations and benchmarks. */
public final class MemoryKeyStore implements KeyStore {

    private record Scope(CustomerId subject, RetentionClass retention) {}

    private final Map<Scope, WrappedKey> keys = new HashMap<>();
    private final Set<Scope> destroyed = new HashSet<>();

    @Override
    public synchronized Optional<WrappedKey> find(CustomerId subject, RetentionClass retention, int keyId) {
        return findCurrent(subject, retention).filter(key -> key.keyId() == keyId);
    }

    @Override
    public synchronized Optional<WrappedKey> findCurrent(CustomerId subject, RetentionClass retention) {
        return Optional.ofNullable(keys.get(new Scope(subject, retention)));
    }

    @Override
    public synchronized WrappedKey createIfAbsent(WrappedKey candidate) {
        Scope scope = new Scope(candidate.subject(), candidate.retention());
        if (destroyed.contains(scope)) {
            throw new KeyDestroyedException(candidate.subject(), candidate.retention());
        }
        return keys.computeIfAbsent(scope, absent -> candidate);
    }

    @Override
    public synchronized void destroy(CustomerId subject, RetentionClass retention) {
        Scope scope = new Scope(subject, retention);
        keys.remove(scope);
        destroyed.add(scope);
    }
}
