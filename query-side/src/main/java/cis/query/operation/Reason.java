package cis.query.operation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an operator acts, as the description of the API shows it; {@link Reasons} reads it. */
record Reason(
        @Schema(
                description =
                        "Why it is done, 1 to 500 characters. Recorded for ever: nothing about people belongs here.",
                example = "the fold of invoices was corrected")
        @Nullable
        String reason) {}
