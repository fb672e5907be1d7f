package cis.api.customer.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the customers found, by name.
 *
 * @param next what to ask for {@code after} to read on; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerPage(
        List<CustomerSummary> items, @Nullable String next) {}
