package cis.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, for which client company, and under which conditions; a parameter of controller methods.
 *
 * @param correlationId id of the request, and of the one message it leads to
 * @param expectedVersion from {@code If-Match}; null where the caller accepts any
 */
public record RequestContext(
        String client,
        String actorId,
        String actorKind,
        String correlationId,
        @Nullable String idempotencyKey,
        @Nullable Long expectedVersion) {

    /** The same caller with another request of a batch. */
    public RequestContext withRequest(String id, @Nullable String key, @Nullable Long version) {
        return new RequestContext(client, actorId, actorKind, id, key, version);
    }
}
