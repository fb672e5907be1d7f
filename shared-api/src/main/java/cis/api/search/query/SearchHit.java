package cis.api.search.query;

/**
 * Something that was found.
 *
 * @param id as in its path
 * @param title what people call it
 * @param rank how well it fits
 * @param matched why it was found
 * @param href where all of it is
 */
public record SearchHit(SearchKind kind, String id, String title, SearchRank rank, SearchMatch matched, String href) {}
