package cis.command.billing.invoice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is configured of client companies other than {@code main}: {@code cis.clients.north.seller.name}. */
@ConfigurationProperties("cis")
record ClientSettings(@Nullable Map<String, Client> clients) {

    /** One of them. */
    record Client(@Nullable SellerSettings seller) {}
}
