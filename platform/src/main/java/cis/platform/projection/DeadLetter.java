package cis.platform.projection;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a projection could not apply, or one that waits behind it.
 *
 * @param projection the collection it belongs to
 * @param customer whose events wait: a customer id, else an aggregate id
 * @param cause a class name: what a message says could be personal data
 */
public record DeadLetter(
        String projection, String customer, long position, UUID eventId, String type, String cause, Instant parkedAt) {}
