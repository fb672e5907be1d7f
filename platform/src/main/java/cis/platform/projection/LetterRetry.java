package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.event.TemporarilyUnavailable;
import com.mongodb.MongoException;
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

    /** All of the customer's. */
    void all(ProjectionWriter<?> writer, String customer) {
        Page page;
        do {
            page = page(writer, customer);
        } while (page.goesOn());
    }

    /**
     * The first of the customer's. Of events that were given up, nothing is applied.
     *
     * @throws MongoException when the documents cannot be read or written at present
     */
    Page page(ProjectionWriter<?> writer, String customer) {
        int applied = 0;
        List<DeadLetter> some = letters.of(writer.name(), customer, AT_ONCE);
        for (DeadLetter letter : some) {
            boolean discarded = letters.isDiscarded(letter);
            if (!discarded && !apply(writer, letter)) {
                return new Page(applied, false);
            }
            letters.healed(letter);
            applied += discarded ? 0 : 1;
        }
        return new Page(applied, some.size() == AT_ONCE);
    }

    private boolean apply(ProjectionWriter<?> writer, DeadLetter letter) {
        try {
            writer.applyLate(log.find(letter.eventId()).orElseThrow());
            return true;
        } catch (RuntimeException e) {
            if (e instanceof MongoException || e instanceof TemporarilyUnavailable) {
                throw e;
            }
            LOG.info(
                    "A dead letter of {} failed again: {}",
                    writer.name(),
                    e.getClass().getName());
            return false;
        }
    }

    /**
     * @param applied how many were
     * @param goesOn whether there may be more that can be
     */
    record Page(int applied, boolean goesOn) {}
}
