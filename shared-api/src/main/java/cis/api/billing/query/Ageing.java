package cis.api.billing.query;

import cis.api.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is outstanding, by how long it is past due.
 *
 * @param on at the end of this day
 * @param customerId null: all customers
 * @param rows one entry a currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ageing(LocalDate on, @Nullable CustomerId customerId, List<AgeingRow> rows) {}
