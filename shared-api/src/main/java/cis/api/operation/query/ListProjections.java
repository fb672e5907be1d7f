package cis.api.operation.query;

/** Asks for a {@link ProjectionPage}. */
public record ListProjections() implements OperationQuery {}
