package cis.platform.projection;

import cis.platform.event.EventLog;
import cis.platform.projection.ServedCollections.Former;
import cis.platform.projection.ServedCollections.Served;
import java.util.function.Consumer;

/**
 * Folds a projection into a new collection beside the one that is served, makes sure that it holds what was folded, brings
 * it level and has it served from then on. What was served before is kept.
 */
final class Regeneration implements OperationWork {

    private final ProjectionGroup group;
    private final Projected<?> projected;
    private final EventLog log;
    private final Consumer<String> retire;

    /** @param retire takes the collection that nothing leads to any longer */
    Regeneration(ProjectionGroup group, Projected<?> projected, EventLog log, Consumer<String> retire) {
        this.group = group;
        this.projected = projected;
        this.log = log;
        this.retire = retire;
    }

    @Override
    public VerificationReport run(OperationControl control) throws InterruptedException {
        String collection = projected.served().nextCollection();
        Former former = projected.served().former();
        try {
            return regenerated(Shadow.empty(projected, log, collection), control);
        } finally {
            if (!projected.served().collection().equals(collection)) {
                projected.drop(collection);
            } else if (former != null) {
                retire.accept(former.collection());
            }
        }
    }

    private <D> VerificationReport regenerated(Shadow<D> shadow, OperationControl control) throws InterruptedException {
        Levelling level = new Levelling(group, shadow, control);
        shadow.foldTo(group.applied(), control);
        Comparison comparison = new Comparison(shadow, shadow.documents());
        level.approach(touched -> {});
        Verification.compareAll(comparison, shadow, control);
        level.finish(comparison::compare, () -> {
            comparison.settle();
            if (comparison.hasDifferences()) {
                throw new IllegalStateException("what was stored is not what was folded");
            }
            Served before = shadow.projected().served();
            shadow.serveAs(before.next(before.nextCollection(), before.nextGeneration(), group.applied()));
        });
        return comparison.report();
    }
}
