package cis.api.operation.query;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a {@link DeadLetterPage}, by position.
 *
 * @param client the client company on whose behalf it is asked; events of others are not shown
 * @param projection name without a version; null: of all
 */
public record ListDeadLetters(
        String client,
        @Nullable String projection,
        @Nullable String after,
        int limit) implements OperationQuery {}
