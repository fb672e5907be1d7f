package cis.platform.projection;

import org.jspecify.annotations.Nullable;

/** What is done with a projection in the background. */
interface OperationWork {

    /**
     * @return what a comparison has shown; null where there was none
     * @throws OperationCancelled when it was
     */
    @Nullable
    VerificationReport run(OperationControl control) throws InterruptedException;
}
