package cis.api.search.query;

import java.util.List;

/** What was found, best first. */
public record SearchHits(List<SearchHit> hits) {}
