package cis.query.operation;

import cis.api.operation.query.OperationView;
import cis.api.operation.query.ProjectionView;
import cis.api.operation.query.VerificationView;
import cis.platform.projection.OperationStatus;
import cis.platform.projection.ProjectionStatus;
import cis.platform.projection.ServedProjection;
import cis.platform.projection.VerificationReport;
import org.jspecify.annotations.Nullable;

/** Makes views of what the runner of read models tells. */
final class OperationViews {

    private OperationViews() {}

    static ProjectionView of(ServedProjection projection, ProjectionStatus status) {
        OperationStatus operation = projection.operation();
        return new ProjectionView(
                projection.name(),
                projection.version(),
                status.state().name(),
                status.position(),
                status.head(),
                status.lag(),
                Math.round(status.eventsPerSecond()),
                status.timeLeft().toSeconds(),
                projection.collection(),
                projection.generation(),
                projection.formerGeneration(),
                projection.deadLetters(),
                operation == null ? null : of(operation));
    }

    private static OperationView of(OperationStatus operation) {
        return new OperationView(
                operation.id(),
                operation.kind(),
                operation.state(),
                operation.events(),
                operation.position(),
                operation.target(),
                Math.round(operation.eventsPerSecond()),
                operation.timeLeft().toSeconds(),
                operation.askedAt(),
                operation.endedAt(),
                operation.failure(),
                of(operation.report()));
    }

    private static @Nullable VerificationView of(@Nullable VerificationReport report) {
        return report == null
                ? null
                : new VerificationView(
                        report.collection(),
                        report.position(),
                        report.documents(),
                        report.root(),
                        report.storedRoot(),
                        report.differing(),
                        report.differences().stream()
                                .map(difference -> new VerificationView.Difference(
                                        difference.document(), difference.kind().name(), difference.fields()))
                                .toList());
    }
}
