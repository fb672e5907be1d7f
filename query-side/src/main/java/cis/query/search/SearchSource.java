package cis.query.search;

import cis.api.search.query.SearchKind;
import java.util.List;
import java.util.Set;

/** What a context contributes to the search; every one that is a Spring bean is asked. */
public interface SearchSource {

    /** What it finds; it is asked only where some of it is wanted. */
    Set<SearchKind> kinds();

    /**
     * The best that fit, in any order, each of them once.
     *
     * @param limit so many of each kind are enough
     */
    List<Found> find(Question question, int limit);
}
