package cis.api.customer.query;

import cis.api.customer.ContactChannel;
import java.time.Instant;

/**
 * Where a customer can be reached, and how well that works.
 *
 * @param since when it became known
 */
public record ContactPointView(
        ContactChannel channel, String value, boolean primary, boolean verified, boolean bounced, Instant since) {}
