package cis.api.customer.query;

import cis.api.CustomerId;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as found by a search.
 *
 * @param mainContact the primary e-mail, else the primary phone, else whatever is known first
 * @param city of the current postal address, else of any current one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSummary(
        CustomerId id,
        String customerNumber,
        Party party,
        CustomerStatus status,
        @Nullable CustomerName name,
        @Nullable ContactPointView mainContact,
        @Nullable String city,
        @Nullable String country,
        List<CustomerTotals> totals) {}
