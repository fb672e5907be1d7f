package cis.query.replay;

import cis.api.BusinessTime;
import cis.api.MetadataKeys;
import cis.api.customer.event.FieldCorrected;
import cis.api.history.query.EventReference;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldDifference;
import cis.api.sales.event.PurchaseCorrected;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed, with who did it, when, by which event and why. */
@Component
class FieldChanges {

    private static final JsonMapper JSON = JsonRules.http();

    private final EventLog log;
    private final PastChanges past;

    FieldChanges(EventLog log, PastChanges past) {
        this.log = log;
        this.past = past;
    }

    /** What a step changed: of the present, and of the past. */
    List<FieldChange> of(Step step) {
        List<FieldChange> changes = new ArrayList<>();
        step.changed().forEach(difference -> changes.add(of(difference, step)));
        if (step.key().day() == null && step.cause().payload() instanceof FieldCorrected correction) {
            RecordedEvent cause = step.cause();
            Optional<RecordedEvent> corrected = corrected(cause);
            corrected
                    .filter(event -> !correction.current())
                    .ifPresent(event -> past.of(cause, correction, event)
                            .forEach(one -> changes.add(change(one, cause, corrected, null, true))));
        }
        return changes;
    }

    /** @param step what the field was changed by, the last time */
    FieldChange of(FieldDifference difference, Step step) {
        RecordedEvent cause = step.causeOf(difference.field());
        return change(difference, cause, corrected(cause), step.key().day(), null);
    }

    private static FieldChange change(
            FieldDifference difference,
            RecordedEvent cause,
            Optional<RecordedEvent> corrected,
            @Nullable LocalDate cameDue,
            @Nullable Boolean ofThePast) {
        return new FieldChange(
                difference.field(),
                difference.before(),
                difference.after(),
                reference(cause),
                cause.recordedAt(),
                cameDue == null ? effective(cause, corrected).orElse(null) : BusinessTime.of(cameDue),
                cameDue,
                corrected.map(FieldChanges::reference).orElse(null),
                ofThePast,
                cause.metadata(MetadataKeys.ACTOR_ID),
                cause.metadata(MetadataKeys.ACTOR_KIND),
                reason(cause),
                cause.metadata(MetadataKeys.CHANNEL),
                cause.metadata(MetadataKeys.COMMAND_ID));
    }

    /** A correction holds from when it says, else from when what it corrects does. */
    private static Optional<BusinessTime> effective(RecordedEvent cause, Optional<RecordedEvent> corrected) {
        return EffectiveTimes.of(cause.payload())
                .or(() -> corrected.map(event -> EffectiveTimes.of(event.payload())
                        .orElseGet(() -> new BusinessTime(event.recordedAt().toString()))));
    }

    private Optional<RecordedEvent> corrected(RecordedEvent cause) {
        return switch (cause.payload()) {
            case FieldCorrected e -> log.find(e.correctedEventId());
            case PurchaseCorrected e -> log.find(e.correctedEventId());
            default -> Optional.empty();
        };
    }

    private static EventReference reference(RecordedEvent event) {
        return new EventReference(event.id(), event.type(), event.position());
    }

    /** As the caller gave it beside the command, else as the event itself says it; gone once that is erased. */
    private static @Nullable String reason(RecordedEvent event) {
        String given = event.metadata(MetadataKeys.REASON);
        if (given != null) {
            return given;
        }
        JsonNode said = JSON.valueToTree(event.payload()).path("reason");
        return said.isString() ? said.stringValue() : null;
    }
}
