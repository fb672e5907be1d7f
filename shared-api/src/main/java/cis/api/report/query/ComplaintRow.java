package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report of complaints. What a grouping cannot tell is null: outcomes and root causes know closed complaints
 * only, responses know proposals only.
 *
 * @param key category, severity, product, {@code 2026-03}, outcome, root cause or response; null where a complaint names no
 *     product, and of the total
 * @param filed by severity: those that have it now
 * @param acknowledged by severity: those that had it then; so with everything but filed, closed and open
 * @param closed and not reopened since
 * @param open filed, and neither closed nor withdrawn
 * @param reopened how often
 * @param lateAcknowledgements deadlines that were missed
 * @param lateResponses deadlines that were missed
 * @param answered complaints whose latest proposal is of this response; null unless by response
 * @param proposals each counts, also where several were made to one complaint
 * @param timelyProposals those of them that came in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintRow(
        @Nullable String key,
        @Nullable Long filed,
        @Nullable Long acknowledged,
        @Nullable Long closed,
        @Nullable Long upheld,
        @Nullable Long partlyUpheld,
        @Nullable Long notUpheld,
        @Nullable Long noReply,
        @Nullable Long withdrawn,
        @Nullable Long open,
        @Nullable Long reopened,
        @Nullable Long lateAcknowledgements,
        @Nullable Long lateResponses,
        @Nullable Long answered,
        @Nullable Long proposals,
        @Nullable Long timelyProposals,
        @Nullable DaysTaken daysToAcknowledge,
        @Nullable DaysTaken daysToClose) {}
