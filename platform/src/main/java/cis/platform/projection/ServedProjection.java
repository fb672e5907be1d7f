package cis.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * A projection as it is served.
 *
 * @param collection of its documents
 * @param generation 1 for the first, one more with each rebuild
 * @param formerGeneration that can be served again; null where there is none
 * @param operation what is being done with it, or was done last
 */
public record ServedProjection(
        String name,
        int version,
        String collection,
        int generation,
        @Nullable Integer formerGeneration,
        long deadLetters,
        @Nullable OperationStatus operation) {}
