package cis.api.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of history, in the order asked for.
 *
 * @param next position to go on from: to be asked for as {@code after}, or as {@code before} where the newest come first;
 *     null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventPage(List<EventView> items, @Nullable String next) {}
