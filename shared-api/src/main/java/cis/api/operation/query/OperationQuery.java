package cis.api.operation.query;

/** Everything that can be asked about read models, and about what they could not apply. */
public sealed interface OperationQuery permits ListProjections, FindProjection, ListDeadLetters, FindDeadLetter {}
