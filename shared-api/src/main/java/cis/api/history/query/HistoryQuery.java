package cis.api.history.query;

/** Everything that can be asked about history itself. */
public sealed interface HistoryQuery permits ListTimeline, ListEvents, ListFieldChanges, FindDifference, ListSteps {

    /** The client company on whose behalf it is asked; events of others are not found. */
    String client();
}
