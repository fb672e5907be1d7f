package cis.query.search;

import cis.api.search.query.ListSearchHits;
import cis.api.search.query.SearchHits;
import cis.api.search.query.SearchKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Asks every context, and puts the best first. */
@Component
class SearchQueries {

    private final List<SearchSource> sources;

    SearchQueries(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @QueryHandler
    SearchHits on(ListSearchHits asked) {
        Question question = Question.of(asked.client(), asked.query());
        Set<SearchKind> kinds = asked.kinds();
        return new SearchHits(sources.stream()
                .filter(source -> kinds.isEmpty() || !Collections.disjoint(kinds, source.kinds()))
                .flatMap(source -> source.find(question, asked.limit()).stream())
                .filter(found -> kinds.isEmpty() || kinds.contains(found.hit().kind()))
                .sorted(Found.BEST_FIRST)
                .limit(asked.limit())
                .map(Found::hit)
                .toList());
    }
}
