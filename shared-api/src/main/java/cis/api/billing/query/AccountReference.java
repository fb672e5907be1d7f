package cis.api.billing.query;

import cis.api.billing.ReceivablesAccountId;

/**
 * The account that decides what is owed.
 *
 * @param version number of events in its stream: what {@code If-Match} of disputes, allocations, refunds and write-offs
 *     is compared with
 */
public record AccountReference(ReceivablesAccountId id, long version) {}
