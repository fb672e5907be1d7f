package cis.api.operation.query;

/** Asks for a {@link ProjectionView} by the projection's name, without a version. */
public record FindProjection(String name) implements OperationQuery {}
