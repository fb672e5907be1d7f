package cis.platform.projection;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a projection could not apply, or one that waits behind it.
 *
 * @param projection the collection of documents it belongs to
 * @param customer whose events wait: a customer id, else an aggregate id
 * @param client the client company that the event belongs to
 * @param cause a class name: what a message says could be personal data
 */
public record DeadLetter(
        String projection,
        String customer,
        String client,
        long position,
        UUID eventId,
        String type,
        String cause,
        Instant parkedAt) {

    private static final String GENERATION = "_g\\d+$";

    /** The projection with its version, whatever generation of it is served. */
    public String projectionVersion() {
        return projection.replaceFirst(GENERATION, "");
    }

    /** {@code invoices_v2:118}: the same in every generation. */
    public String id() {
        return projectionVersion() + ":" + position;
    }
}
