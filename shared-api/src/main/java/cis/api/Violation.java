package cis.api;

/**
 * One fault of one field.
 *
 * @param field JSON Pointer into the request body, or the name of a parameter
 * @param code stable: {@code required}, {@code unknown}, {@code type}, {@code range}, {@code format} ...
 * @param message a sentence for people, without the value given
 */
public record Violation(String field, String code, String message) {}
