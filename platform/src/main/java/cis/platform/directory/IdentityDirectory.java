package cis.platform.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Reserves an id for (client, system, external id) before anything is created, so that retries and concurrent imports
 * meet the same id. External ids are kept as keyed hashes only: shops use e-mail addresses there.
 */
public interface IdentityDirectory {

    /** The id reserved for this external id; {@code candidate} when there was none. Durable when it returns. */
    UUID reserve(String client, String system, String externalId, UUID candidate);

    Optional<UUID> find(String client, String system, String externalId);

    /** Gives the external id free, if it is reserved for that id. */
    void release(String client, String system, String externalId, UUID id);

    /** Gives every external id free that is reserved for that id, as erasure requires. */
    void releaseAll(UUID id);
}
