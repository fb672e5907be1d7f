package cis.query.csv;

import cis.query.web.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a report is asked for, beside {@code Accept}; a method that takes it answers with CSV, too. */
public record ReportFormat(
        @Parameter(description = "json or csv, for links; counts more than Accept", example = "json") @Nullable
        String format) {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    static final String PARAMETER = "format";

    /** The formats there are. */
    enum Kind {
        JSON,
        CSV;

        private MediaType mediaType() {
            return switch (this) {
                case JSON -> MediaType.APPLICATION_JSON;
                case CSV -> ReportFormat.CSV;
            };
        }
    }

    /** @throws cis.api.CommandRejected when there is no such format */
    static void requireKnown(@Nullable String format) {
        Parameters parameters = new Parameters();
        parameters.choice(PARAMETER, format, Kind.class);
        parameters.check();
    }

    /** Null where {@code Accept} decides. */
    static @Nullable MediaType mediaType(@Nullable String format) {
        Kind kind = new Parameters().choice(PARAMETER, format, Kind.class);
        return kind == null ? null : kind.mediaType();
    }
}
