package cis.api.billing.query;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a list shows it.
 *
 * @param number null until it is issued, as are settlement, dates and what is outstanding
 * @param overdue whether its due date has passed and something undisputed is outstanding
 * @param net of its lines
 * @param total net and tax; of a draft, as far as it has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceSummary(
        InvoiceId id,
        CustomerId customerId,
        @Nullable String number,
        InvoiceState state,
        @Nullable Settlement settlement,
        boolean disputed,
        boolean overdue,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Money net,
        Money total,
        @Nullable Money outstanding) {}
