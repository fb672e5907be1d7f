package cis.api.search.query;

/**
 * Why something was found.
 *
 * @param field {@code name}, {@code email}, {@code phone}, {@code number} ...
 * @param value what is there
 */
public record SearchMatch(String field, String value) {}
