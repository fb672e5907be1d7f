package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** What a report sums up to in one currency. */
public record ReportTotal(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gross,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net) {}
