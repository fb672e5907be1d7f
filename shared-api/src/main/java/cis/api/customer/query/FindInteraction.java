package cis.api.customer.query;

import cis.api.customer.InteractionId;

/** Asks for a {@link InteractionView}; none where the id is unknown. */
public record FindInteraction(String client, InteractionId interactionId) implements CustomerQuery {}
