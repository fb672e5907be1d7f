package cis.command.billing.invoice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who issues the documents of a client company: as {@code cis.seller} those of {@code main}. Nothing is issued while
 * something that must be printed is missing.
 *
 * @param taxId with the prefix of the country where it has one
 */
@ConfigurationProperties("cis.seller")
record SellerSettings(
        @Nullable String name,
        @Nullable String taxId,
        @Nullable SellerAddress address) {

    /** @param country ISO 3166-1 alpha-2 */
    record SellerAddress(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}
}
