package cis.query.replay;

import cis.api.BusinessTime;
import cis.api.MetadataKeys;
import cis.api.history.query.EventReference;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldDifference;
import cis.platform.event.RecordedEvent;
import cis.platform.json.JsonRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed, with who did it, when, by which event and why. */
final class FieldChanges {

    private static final JsonMapper JSON = JsonRules.http();

    private FieldChanges() {}

    /** @param step what the field was changed by, the last time */
    static FieldChange of(FieldDifference difference, Step step) {
        RecordedEvent cause = step.causeOf(difference.field());
        LocalDate day = step.key().day();
        BusinessTime effective = day == null
                ? EffectiveTimes.of(cause.payload()).orElse(null)
                : BusinessTime.of(day);
        return of(difference, cause, effective, day, null);
    }

    /** What had been true at a time before, and is true now of that time. */
    static FieldChange ofThePast(FieldDifference difference, RecordedEvent correction, BusinessTime effective) {
        return of(difference, correction, effective, null, true);
    }

    private static FieldChange of(
            FieldDifference difference,
            RecordedEvent cause,
            @Nullable BusinessTime effective,
            @Nullable LocalDate cameDue,
            @Nullable Boolean past) {
        return new FieldChange(
                difference.field(),
                difference.before(),
                difference.after(),
                new EventReference(cause.id(), cause.type(), cause.position()),
                cause.recordedAt(),
                effective,
                cameDue,
                past,
                cause.metadata(MetadataKeys.ACTOR_ID),
                cause.metadata(MetadataKeys.ACTOR_KIND),
                reason(cause),
                cause.metadata(MetadataKeys.CHANNEL),
                cause.metadata(MetadataKeys.COMMAND_ID));
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
