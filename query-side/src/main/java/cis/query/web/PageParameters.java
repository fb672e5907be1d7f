package cis.query.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for, as the caller wrote it; {@link Parameters} reads it. */
public record PageParameters(
        @Parameter(description = "nextCursor of the page before") @Nullable
        String cursor,

        @Parameter(description = "How many, 1 to 500", example = "50") @Nullable
        String limit) {}
