package cis.api.search.query;

/** Everything that can be looked for. */
public sealed interface SearchQuery permits ListSearchHits {

    /** The client company on whose behalf it is looked for; what others have is not found. */
    String client();
}
