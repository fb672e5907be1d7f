package cis.platform.projection;

import java.util.Set;
import java.util.function.Consumer;

/** Brings a shadow level with the read model that is served, while that goes on, and holds both still for a moment then. */
final class Levelling {

    /** Events that may be left for the moment in which nothing else is applied. */
    private static final int NEAR = 200;

    private static final int MOST_ROUNDS = 20;
    private static final int PATIENCE_ROUNDS = 1_000;

    private final ProjectionGroup group;
    private final Shadow<?> shadow;
    private final OperationControl control;
    private final int resets;

    Levelling(ProjectionGroup group, Shadow<?> shadow, OperationControl control) {
        this.group = group;
        this.shadow = shadow;
        this.control = control;
        this.resets = group.resets();
    }

    /**
     * Folds everything that has been applied when it ends, or nearly. The last steps are taken without rest, or it would
     * never arrive.
     */
    void approach(Consumer<Set<String>> touched) throws InterruptedException {
        Runnable step = () -> touched.accept(shadow.follow(group.applied(), control));
        for (int round = 0; round < MOST_ROUNDS && group.applied() - shadow.position() > NEAR; round++) {
            if (round == 0) {
                control.during(step);
            } else {
                control.atOnce(step);
            }
        }
    }

    /**
     * @param touched takes the documents that changed in the end
     * @param whileLevel done while the read model and its shadow are at the same position
     */
    void finish(Consumer<Set<String>> touched, Runnable whileLevel) throws InterruptedException {
        approach(touched);
        for (int round = 0; round < PATIENCE_ROUNDS && group.isHalfApplied(); round++) {
            control.awaitChange();
        }
        approach(touched);
        control.awaitPermission();
        group.exclusively(() -> {
            requireStanding();
            touched.accept(shadow.follow(group.applied(), control));
            control.decide();
            whileLevel.run();
        });
    }

    private void requireStanding() {
        if (group.resets() != resets) {
            throw new IllegalStateException("the read models were emptied meanwhile");
        }
        if (group.isHalfApplied()) {
            throw new IllegalStateException("the read models cannot be written at present");
        }
    }
}
