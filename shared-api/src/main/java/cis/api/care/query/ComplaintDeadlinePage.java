package cis.api.care.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to open complaints, by the day on which it is due: what is late comes first.
 *
 * @param next what to ask for {@code after} to read on; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintDeadlinePage(
        List<ComplaintDue> items, @Nullable String next) {}
