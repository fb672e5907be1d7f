package cis.command.billing.invoice;

import cis.command.billing.invoice.ClientSettings.Client;
import java.util.Map;
import java.util.Objects;

/** Who issues the documents of each client company. */
record Issuers(SellerSettings seller, ClientSettings others) {

    private static final String MAIN = "main";

    Issuer of(String client) {
        if (client.equals(MAIN)) {
            return new Issuer(client, seller);
        }
        Client configured = Objects.requireNonNullElse(others.clients(), Map.<String, Client>of())
                .get(client);
        return new Issuer(client, configured == null ? null : configured.seller());
    }
}
