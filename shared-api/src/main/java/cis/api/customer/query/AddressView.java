package cis.api.customer.query;

import cis.api.customer.AddressKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address that holds on the day asked about, or will hold later.
 *
 * @param effectiveFrom its first day; null where it held from the beginning
 * @param current false while its first day is yet to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressView(
        AddressKind kind,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country,
        @Nullable LocalDate effectiveFrom,
        boolean current) {}
