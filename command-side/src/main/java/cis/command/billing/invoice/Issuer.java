package cis.command.billing.invoice;

import org.jspecify.annotations.Nullable;

/**
 * The client company whose document this is, as it is configured; a parameter of command handlers.
 *
 * @param seller null where nothing of it is configured
 */
record Issuer(String client, @Nullable SellerSettings seller) {}
