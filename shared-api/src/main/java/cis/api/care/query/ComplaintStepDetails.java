package cis.api.care.query;

import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.Redress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said and decided in one step of a complaint; null where it does not apply.
 *
 * @param text the finding, resolution, reason, response or statement
 * @param erased true where a text was said and is gone; null otherwise
 * @param severity from then on
 * @param investigator opaque id of an agent
 * @param to level, team or role to which it was escalated
 * @param response kind of a proposal, in the company's own words
 * @param timely whether a proposal came in time
 * @param replyBy last day on which the customer may answer the final response
 * @param body of external review
 * @param reference number there
 * @param undone the closing that no longer holds
 * @param deadlines from then on
 * @param missed what was not done in time
 * @param dueOn last day on which that would have been in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintStepDetails(
        @Nullable String text,
        @Nullable Boolean erased,
        @Nullable ComplaintSeverity severity,
        @Nullable String investigator,
        @Nullable String team,
        @Nullable String to,
        @Nullable String response,
        @Nullable Redress redress,
        @Nullable Boolean timely,
        @Nullable LocalDate replyBy,
        @Nullable String body,
        @Nullable String reference,
        @Nullable ComplaintOutcome outcome,
        @Nullable String rootCause,
        @Nullable ComplaintClosing undone,
        @Nullable ComplaintDeadlines deadlines,
        @Nullable ComplaintDeadline missed,
        @Nullable LocalDate dueOn) {}
