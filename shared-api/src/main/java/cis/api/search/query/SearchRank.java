package cis.api.search.query;

/** How well something fits, best first. */
public enum SearchRank {
    /** Exactly what was looked for: an e-mail address, a phone number, a number of a document, an external id ... */
    EXACT,
    /** Every word is a word of it. */
    WORDS,
    /** Every word begins a word of it, or the text begins its number. */
    BEGINNINGS
}
