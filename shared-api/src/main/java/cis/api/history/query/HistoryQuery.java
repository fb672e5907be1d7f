package cis.api.history.query;

/** Everything that can be asked about history itself. */
public sealed interface HistoryQuery
        permits ListTimeline,
                ListFieldChanges,
                FindDifference,
                ListSteps,
                ListEvents,
                FindEventDetails,
                FindCauses,
                FindEffects,
                FindTrace {

    /** The client company on whose behalf it is asked; events of others are not found. */
    String client();
}
