package cis.api.billing;

import cis.api.customer.Address;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is addressed to, as it stood when the document was finalised.
 *
 * @param taxId null where none is known
 */
public record Buyer(String name, Address address, @Nullable String taxId) {}
