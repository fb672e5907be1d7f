package cis.query.event;

import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventEffects;
import cis.api.history.query.TracedCommand;
import cis.api.history.query.TracedEvent;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows the tree of effects of one event or command; for one use. */
final class EffectTree {

    /** Deeper ones could not be read by whoever asks. */
    private static final int DEEPEST = 100;

    private final Tracing tracing;
    private final Deadlines deadlines;
    private final int mostEvents;
    private int events;
    private boolean complete = true;

    EffectTree(Tracing tracing, Deadlines deadlines, int mostEvents) {
        this.tracing = tracing;
        this.deadlines = deadlines;
        this.mostEvents = mostEvents;
    }

    EventEffects of(RecordedEvent event) {
        TracedEvent effects = grow(event, chainFrom(event), 1);
        return new EventEffects(effects, events, complete);
    }

    /** @param first the first event that came from the command */
    CommandTrace ofCommandOf(RecordedEvent first, @Nullable RecordedEvent cause) {
        TracedCommand trace = grow(first, cause, chainFrom(first), 1);
        return new CommandTrace(trace, events, complete);
    }

    private Chain chainFrom(RecordedEvent event) {
        List<RecordedEvent> chain = tracing.later(event);
        if (chain.size() > mostEvents) {
            complete = false;
            return new Chain(chain.subList(0, mostEvents));
        }
        return new Chain(chain);
    }

    private TracedCommand grow(RecordedEvent first, @Nullable RecordedEvent cause, Chain chain, int depth) {
        List<TracedEvent> grown = new ArrayList<>();
        for (RecordedEvent event : chain.eventsOf(Steps.commandOf(first))) {
            if (events >= mostEvents) {
                complete = false;
                break;
            }
            grown.add(grow(event, chain, depth));
        }
        return new TracedCommand(Steps.command(first, cause), grown);
    }

    private TracedEvent grow(RecordedEvent event, Chain chain, int depth) {
        events++;
        List<TracedCommand> commands = new ArrayList<>();
        if (depth == DEEPEST) {
            complete = false;
            return new TracedEvent(Steps.event(event), commands);
        }
        for (String command : chain.commandsAfter(event)) {
            commands.add(grow(chain.eventsOf(command).getFirst(), event, chain, depth + 1));
        }
        for (RecordedEvent missed : deadlines.missedAfter(event)) {
            commands.add(grow(missed, event, chainFrom(missed), depth + 1));
        }
        return new TracedEvent(Steps.event(event), commands);
    }
}
