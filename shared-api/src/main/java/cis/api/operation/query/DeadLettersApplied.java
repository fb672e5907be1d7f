package cis.api.operation.query;

/**
 * What became of dead letters that were to be applied again.
 *
 * @param applied how many were
 * @param left how many are left
 */
public record DeadLettersApplied(long applied, long left) {}
