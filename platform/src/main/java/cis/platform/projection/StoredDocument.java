package cis.platform.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a read model with what the runner knows about it.
 *
 * @param position of the last event that changed it
 * @param document null once the document was forgotten: a tombstone that still refuses older events
 * @param late positions of events that were applied out of order, when a dead letter was retried
 */
public record StoredDocument<D>(
        String id, long position, @Nullable D document, List<Long> late) {}
