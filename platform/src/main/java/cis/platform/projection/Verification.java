package cis.platform.projection;

import cis.platform.event.EventLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a projection once more and compares each document that is served with what its events come to. */
final class Verification implements OperationWork {

    private final ProjectionGroup group;
    private final Projected<?> projected;
    private final EventLog log;

    Verification(ProjectionGroup group, Projected<?> projected, EventLog log) {
        this.group = group;
        this.projected = projected;
        this.log = log;
    }

    @Override
    public @Nullable VerificationReport run(OperationControl control) throws InterruptedException {
        String collection = projected.name() + "_check";
        try {
            return compared(Shadow.empty(projected, log, collection), control);
        } finally {
            projected.drop(collection);
        }
    }

    /** What is ahead of the fold is compared again when the fold has come to the events that made it so. */
    private VerificationReport compared(Shadow<?> shadow, OperationControl control) throws InterruptedException {
        Levelling level = new Levelling(group, shadow, control);
        shadow.foldTo(group.applied(), control);
        Comparison comparison =
                new Comparison(shadow, projected.collection(projected.writer().name()));
        compareAll(comparison, shadow, control);
        level.finish(comparison::compare, comparison::settle);
        return comparison.report();
    }

    static void compareAll(Comparison comparison, Shadow<?> shadow, OperationControl control)
            throws InterruptedException {
        List<String> ids = List.copyOf(shadow.hashes().keySet());
        for (int from = 0; from < ids.size(); from += Comparison.AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + Comparison.AT_ONCE));
            control.during(() -> comparison.compare(some));
        }
    }
}
