package cis.platform.projection;

import cis.api.CommandRejected;
import cis.api.operation.OperationError;
import cis.platform.event.EventLog;
import cis.platform.projection.ServedCollections.Former;
import cis.platform.projection.ServedCollections.Served;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the generation that was served before level with the one that is, and has it served again. */
final class RollBack implements OperationWork {

    private final ProjectionGroup group;
    private final Projected<?> projected;
    private final EventLog log;

    RollBack(ProjectionGroup group, Projected<?> projected, EventLog log) {
        this.group = group;
        this.projected = projected;
        this.log = log;
    }

    @Override
    public @Nullable VerificationReport run(OperationControl control) throws InterruptedException {
        Former former = projected.served().former();
        if (former == null) {
            throw new CommandRejected(OperationError.NOTHING_TO_ROLL_BACK_TO);
        }
        Shadow<?> shadow = Shadow.of(projected, log, former.collection(), former.position());
        new Levelling(group, shadow, control).finish(touched -> {}, () -> {
            skipDiscarded(shadow.writer());
            Served before = projected.served();
            shadow.serveAs(before.next(former.collection(), former.generation(), group.applied()));
        });
        return null;
    }

    /** What was given up meanwhile does not come back, and those that waited behind it here are applied. */
    private void skipDiscarded(ProjectionWriter<?> writer) {
        DeadLetters letters = group.deadLetters();
        List<DeadLetter> discarded = letters.discardedOf(writer.name());
        discarded.forEach(letters::healed);
        LetterRetry retry = new LetterRetry(letters, log);
        discarded.stream().map(DeadLetter::customer).distinct().forEach(customer -> retry.all(writer, customer));
    }
}
