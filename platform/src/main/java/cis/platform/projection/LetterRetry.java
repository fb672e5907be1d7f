package cis.platform.projection;

import cis.platform.event.EventLog;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies dead letters again, in order, until one fails. To be used while nobody else writes. */
final class LetterRetry {

    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(LetterRetry.class);

    private final DeadLetters letters;
    private final EventLog log;

    LetterRetry(DeadLetters letters, EventLog log) {
        this.letters = letters;
        this.log = log;
    }

    /** @return how many were applied */
    int retry(ProjectionWriter<?> writer, String customer) {
        int applied = 0;
        try {
            List<DeadLetter> some = letters.of(writer.name(), customer, AT_ONCE);
            while (!some.isEmpty()) {
                for (DeadLetter letter : some) {
                    writer.applyLate(log.find(letter.eventId()).orElseThrow());
                    letters.healed(letter);
                    applied++;
                }
                some = letters.of(writer.name(), customer, AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.info(
                    "A dead letter of {} failed again: {}",
                    writer.name(),
                    e.getClass().getName());
        }
        return applied;
    }
}
