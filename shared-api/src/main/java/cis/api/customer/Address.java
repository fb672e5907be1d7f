package cis.api.customer;

import cis.api.constraint.CountryCode;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A postal address; it may say no more than the country.
 *
 * @param kind POSTAL where null
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable AddressKind kind,
        @Text(max = 200) @Nullable String line1,
        @Text(max = 200) @Nullable String line2,
        @Text(max = 100) @Nullable String city,
        @Text(max = 100) @Nullable String region,
        @Text(max = 20) @Nullable String postalCode,
        @NotNull @CountryCode String country) {}
