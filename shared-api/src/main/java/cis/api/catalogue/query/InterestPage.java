package cis.api.catalogue.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a customer's interests, newest first.
 *
 * @param next what to ask for {@code after} to read on; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterestPage(
        List<InterestView> items, @Nullable String next) {}
