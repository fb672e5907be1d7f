package cis.api.care.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some feedback, newest first.
 *
 * @param next what to ask for {@code after} to read on; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackPage(
        List<FeedbackView> items, @Nullable String next) {}
