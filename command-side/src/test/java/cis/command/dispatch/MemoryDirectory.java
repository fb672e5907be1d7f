package cis.command.dispatch;

import cis.platform.directory.IdentityDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reserved ids in memory. */
public final class MemoryDirectory implements IdentityDirectory {
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();

    @Override
    public UUID reserve(String client, String system, String externalId, UUID candidate) {
        UUID known = ids.putIfAbsent(key(client, system, externalId), candidate);
        return known == null ? candidate : known;
    }

    @Override
    public Optional<UUID> find(String client, String system, String externalId) {
        return Optional.ofNullable(ids.get(key(client, system, externalId)));
    }

    @Override
    public void release(String client, String system, String externalId, UUID id) {
        ids.remove(key(client, system, externalId), id);
    }

    @Override
    public void releaseAll(UUID id) {
        ids.values().removeIf(id::equals);
    }

    private static String key(String client, String system, String externalId) {
        return client + "\n" + system + "\n" + externalId;
    }
}
