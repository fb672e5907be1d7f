package cis.api.operation.query;

/**
 * Asks for a {@link DeadLetterView}.
 *
 * @param client the client company on whose behalf it is asked; events of others are not found
 */
public record FindDeadLetter(String client, String id) implements OperationQuery {}
