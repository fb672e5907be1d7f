package cis.api.operation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A read model, and how far it is.
 *
 * @param version of its fold
 * @param state FOLLOWING, REBUILDING (at the start), FAILING (tries again and again) or STOPPED
 * @param position up to which every event is in it
 * @param lag events that are not
 * @param eventsPerSecond at which events were applied last
 * @param secondsLeft until the lag is gone, at that rate
 * @param collection of MongoDB that questions are answered from
 * @param generation 1 for the first, one more with each rebuild
 * @param formerGeneration the one that a roll-back would serve again; absent where there is none
 * @param deadLetters events that could not be applied, and those that wait behind them
 * @param operation what is being done with it, or was done last since the start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectionView(
        String name,
        int version,
        String state,
        long position,
        long head,
        long lag,
        long eventsPerSecond,
        long secondsLeft,
        String collection,
        int generation,
        @Nullable Integer formerGeneration,
        long deadLetters,
        @Nullable OperationView operation) {}
