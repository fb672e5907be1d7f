package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer's profile is not the same at two moments.
 *
 * @param from absent where nothing was known yet
 * @param changes each with what last changed the field on the way; what was changed and changed back is not among them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerDifference(@Nullable HistoryMoment from, HistoryMoment to, List<FieldChange> changes) {}
