package cis.api.care.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in a list.
 *
 * @param subject null once it is erased
 * @param erased whether its texts are gone
 * @param product sku, or whatever the company calls what it is about
 * @param investigator opaque id of an agent
 * @param owed what is to be done next in time; null where the company owes nothing at present
 * @param dueOn last day on which that is in time; null where nothing is owed
 * @param overdue whether that day has passed
 * @param outcome null unless it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintEntry(
        ComplaintId id,
        CustomerId customerId,
        String reference,
        ComplaintState state,
        String category,
        ComplaintSeverity severity,
        @Nullable String subject,
        boolean erased,
        @Nullable String product,
        @Nullable String investigator,
        @Nullable String team,
        BusinessTime receivedOn,
        @Nullable ComplaintDeadline owed,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable ComplaintOutcome outcome) {}
