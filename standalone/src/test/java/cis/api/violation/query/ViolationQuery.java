package cis.api.violation.query;

/** A contents page that lists a question which is no record, and says neither Find, nor List, nor Count. */
sealed interface ViolationQuery permits EverythingDto {}
