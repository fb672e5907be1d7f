package cis.api.sales.query;

import cis.api.sales.ReturnId;

/** Asks for a {@link ReturnView}; none where the id is unknown. */
public record FindReturn(String client, ReturnId returnId) implements SalesQuery {}
