package cis.api.care.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some complaints, newest first.
 *
 * @param next what to ask for {@code after} to read on; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintPage(
        List<ComplaintEntry> items, @Nullable String next) {}
