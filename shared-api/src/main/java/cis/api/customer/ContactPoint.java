package cis.api.customer;

import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Where a customer can be reached. A phone number is kept in E.164, everything else as it was given. */
public record ContactPoint(
        @NotNull ContactChannel channel,
        @NotNull @Text(max = 320) String value,
        @Nullable Boolean primary) {}
