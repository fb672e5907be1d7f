package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operators do with events that could not be applied, each client company with its own. */
public final class DeadLetterOperations {

    private static final int AT_ONCE = 500;

    private final ProjectionGroup group;
    private final EventLog log;

    public DeadLetterOperations(ProjectionGroup group, EventLog log) {
        this.group = group;
        this.log = log;
    }

    /**
     * Oldest first.
     *
     * @param projection its name without a version; null: of all
     * @param after {@link DeadLetter#id()} of the last one of the page before; null at the beginning
     */
    public List<DeadLetter> list(String client, @Nullable String projection, @Nullable String after, int limit) {
        return group.deadLetters().list(client, projection == null ? null : versioned(projection), after, limit);
    }

    private String versioned(String projection) {
        return group.projected().stream()
                .filter(each -> each.projection().name().equals(projection))
                .map(Projected::name)
                .findFirst()
                .orElse(projection);
    }

    public Optional<DeadLetter> find(String client, String id) {
        return group.deadLetters().find(client, id);
    }

    /** Whether it can be the id of a dead letter, so that one can ask what comes after it. */
    public static boolean isId(String id) {
        return DeadLetters.positionIn(id).isPresent();
    }

    public Optional<RecordedEvent> eventOf(DeadLetter letter) {
        return log.find(letter.eventId());
    }

    /**
     * Applies this one and all that wait with it, in order, until one fails.
     *
     * @return how many were applied
     */
    public int retry(DeadLetter letter) {
        return group.retry(letter.projectionVersion(), letter.customer(), log);
    }

    /** Of every customer of the client company; where one fails, those that wait behind it go on waiting. */
    public int retryAll(String client) {
        int applied = 0;
        Set<Waiting> tried = new LinkedHashSet<>();
        String last = null;
        List<DeadLetter> some = list(client, null, null, AT_ONCE);
        while (!some.isEmpty()) {
            for (DeadLetter letter : some) {
                if (tried.add(new Waiting(letter.projectionVersion(), letter.customer()))) {
                    applied += retry(letter);
                }
                last = letter.id();
            }
            some = list(client, null, last, AT_ONCE);
        }
        return applied;
    }

    /**
     * Gives the event up in this projection, for good, and applies those that waited behind it.
     *
     * @return how many of these were applied
     */
    public int discard(DeadLetter letter) {
        group.discard(letter);
        return retry(letter);
    }

    /** How many there are. */
    public long count(String client) {
        return group.deadLetters().countOf(client);
    }

    private record Waiting(String projection, String customer) {}
}
