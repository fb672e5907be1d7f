package cis.api.catalogue.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skus that were bought in some months, reversed purchases left out, and that no product is defined for by now.
 *
 * @param rows by purchases, most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownProductsReport(
        @Nullable LocalDate from, @Nullable LocalDate to, List<UnknownProduct> rows) {}
