package cis.command.customer;

import cis.api.customer.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a document prints of the customer that it is addressed to, as it is today; a parameter of command handlers. What
 * is not recorded, or was erased, is null.
 *
 * @param address the billing address of today, else the postal one
 * @param taxId the demographic attribute {@code taxId}
 */
public record BuyerFacts(
        @Nullable String name,
        @Nullable Address address,
        @Nullable String taxId) {}
