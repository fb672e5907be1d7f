package cis.query.search;

import cis.api.search.query.SearchHit;
import java.util.Comparator;

/**
 * A hit and its place among the others.
 *
 * @param whole how many words of the question are words of it; the others only begin some
 * @param order of those that fit equally well
 */
public record Found(SearchHit hit, int whole, String order) {

    public static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                    (Found one) -> one.hit().rank())
            .thenComparing(Found::whole, Comparator.reverseOrder())
            .thenComparing(one -> one.hit().kind())
            .thenComparing(Found::order)
            .thenComparing(one -> one.hit().id());
}
