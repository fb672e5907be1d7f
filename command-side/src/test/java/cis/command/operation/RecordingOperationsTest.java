package cis.command.operation;

import static cis.command.aggregate.Refusals.refused;

import cis.api.GeneralError;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.command.RecordOperation;
import cis.api.operation.event.OperationRecorded;
import cis.command.aggregate.DecisionFixture;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingOperationsTest {

    private static final OperationId ID = new OperationId(new UUID(9, 1));
    private static final UUID EVENT = new UUID(9, 2);
    private static final RecordOperation DISCARD =
            new RecordOperation(ID, OperationKind.DISCARD, "invoices_v2:118", EVENT, "issued twice");
    private static final OperationRecorded DISCARDED =
            new OperationRecorded(ID, OperationKind.DISCARD, "invoices_v2:118", EVENT, "issued twice");

    @Test
    void an_act_is_recorded_with_what_it_is_about_and_why() {
        DecisionFixture.of(Operation.class).givenNoPriorActivity().when(DISCARD).expectEvents(DISCARDED);
    }

    @Test
    void an_act_is_recorded_once() {
        refused(DecisionFixture.of(Operation.class).given(DISCARDED).when(DISCARD), GeneralError.ALREADY_EXISTS);
    }
}
