package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The products that sold best.
 *
 * @param products of the whole period, of which rows shows the first
 * @param rows by currency, then greatest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopProducts(
        ProductRanking by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long products,
        List<TopProduct> rows) {}
