package cis.command.aggregate;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate remembers of the commands it accepted, rebuilt from its events: its creation for ever, and the last
 * {@value #LIMIT} commands that came with an Idempotency-Key.
 */
final class CommandMemory {
    static final int LIMIT = 1_000;

    private @Nullable String client;
    private long version;
    private @Nullable Accepted creation;
    private ArrayDeque<Accepted> keyed = new ArrayDeque<>();

    /** @param mark null where the command that led to the event had neither key nor creation to remember */
    void remember(String eventClient, long sequence, @Nullable IdempotencyMark mark) {
        if (sequence == 0) {
            client = eventClient;
            creation = mark == null ? null : new Accepted(mark.key(), mark.content(), 0, 0);
        } else if (mark != null && creation != null && creation.continues(mark, sequence)) {
            creation = creation.upTo(sequence);
        } else if (mark != null && mark.key() != null) {
            rememberKeyed(mark, sequence);
        }
        version = sequence + 1;
    }

    private void rememberKeyed(IdempotencyMark mark, long sequence) {
        Accepted last = keyed.peekLast();
        if (last != null && last.continues(mark, sequence)) {
            keyed.removeLast();
            keyed.addLast(last.upTo(sequence));
            return;
        }
        keyed.addLast(new Accepted(mark.key(), mark.content(), sequence, sequence));
        if (keyed.size() > LIMIT) {
            keyed.removeFirst();
        }
    }

    boolean exists() {
        return version > 0;
    }

    long version() {
        return version;
    }

    boolean belongsTo(String commandClient) {
        return client == null || client.equals(commandClient);
    }

    /**
     * The earlier, equal creation that a creation command repeats.
     *
     * @throws CommandRejected when this exists with other content
     */
    Replay repeatedCreation(@Nullable IdempotencyMark mark) {
        Accepted first = creation;
        if (first == null || mark == null) {
            throw new CommandRejected(GeneralError.ALREADY_EXISTS);
        }
        if (first.content.equals(mark.content())) {
            return first.replay();
        }
        throw new CommandRejected(
                mark.key() != null && mark.key().equals(first.key)
                        ? GeneralError.IDEMPOTENCY_KEY_REUSED
                        : GeneralError.NATURAL_KEY_TAKEN);
    }

    /**
     * The earlier, equal command with the same key, if it is remembered.
     *
     * @throws CommandRejected when the key came with other content
     */
    Optional<Replay> repeated(@Nullable IdempotencyMark mark) {
        if (mark == null || mark.key() == null) {
            return Optional.empty();
        }
        for (Accepted accepted : keyed) {
            if (mark.key().equals(accepted.key)) {
                if (!accepted.content.equals(mark.content())) {
                    throw new CommandRejected(GeneralError.IDEMPOTENCY_KEY_REUSED);
                }
                return Optional.of(accepted.replay());
            }
        }
        return Optional.empty();
    }

    /** @throws CommandRejected when the caller decided upon another version, older or newer, than the present one */
    void expect(@Nullable Long expectedVersion) {
        if (expectedVersion != null && expectedVersion != version) {
            throw new CommandRejected(
                    GeneralError.STALE_VERSION,
                    "The version asked for is " + expectedVersion + ", the current one is " + version + ".");
        }
    }

    /** A command and the events that it led to. */
    private record Accepted(@Nullable String key, String content, long first, long last) {
        boolean continues(IdempotencyMark mark, long sequence) {
            return sequence == last + 1
                    && content.equals(mark.content())
                    && (key == null ? mark.key() == null : key.equals(mark.key()));
        }

        Accepted upTo(long sequence) {
            return new Accepted(key, content, first, sequence);
        }

        Replay replay() {
            return new Replay(first, last);
        }
    }
}
