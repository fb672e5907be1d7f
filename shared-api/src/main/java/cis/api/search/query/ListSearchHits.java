package cis.api.search.query;

import java.util.Set;

/**
 * Looks for {@link SearchHits}.
 *
 * @param query words, or something exact
 * @param kinds none: all of them
 */
public record ListSearchHits(String client, String query, Set<SearchKind> kinds, int limit) implements SearchQuery {}
