package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A root cause of complaints about a product.
 *
 * @param product null where the complaints name none
 * @param complaints in the months asked about
 * @param previous in the months before them
 * @param months every month asked about, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecurringIssue(
        String rootCause, @Nullable String product, long complaints, long previous, List<IssueMonth> months) {}
