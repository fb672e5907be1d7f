package cis.query.billing.receivables;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which postings are asked for, as the caller wrote it. */
public record PeriodParameters(
        @Parameter(description = "First day of posting that counts", example = "2026-01-01") @Nullable
        String from,

        @Parameter(description = "Last day of posting that counts", example = "2026-12-31") @Nullable
        String to,

        @Parameter(description = "Only this currency", example = "GBP") @Nullable
        String currency) {}
