package cis.api.billing;

import cis.api.customer.Address;

/**
 * Who issues documents, as it stood when they were finalised.
 *
 * @param taxId with the prefix of the country where it has one: {@code DE123456789}
 */
public record Seller(String name, String taxId, Address address) {}
