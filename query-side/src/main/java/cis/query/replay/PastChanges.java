package cis.query.replay;

import cis.api.BusinessTime;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.query.FindCustomer;
import cis.api.history.query.FieldDifference;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import cis.query.customer.Profiles;
import cis.query.time.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a correction changed of a time before, where it changes nothing of what holds now. */
@Component
class PastChanges {

    private static final String VERSION = "/version";

    private final Profiles profiles;
    private final Today today;

    PastChanges(Profiles profiles, Today today) {
        this.profiles = profiles;
        this.today = today;
    }

    /** The profile of the time when the correction holds, as it was known before it, and with it. */
    List<FieldDifference> of(RecordedEvent cause, FieldCorrected correction, RecordedEvent corrected) {
        Instant then = effectiveAt(correction, corrected);
        return Differences.between(fields(cause, 1, then), fields(cause, 0, then)).stream()
                .filter(one -> !one.field().equals(VERSION))
                .toList();
    }

    private Map<String, JsonNode> fields(RecordedEvent cause, int eventsBefore, Instant effectiveAt) {
        FieldCorrected correction = (FieldCorrected) cause.payload();
        Moment moment = new Moment(
                Scope.of(correction.customerId()), cause.position() - eventsBefore, cause.recordedAt(), effectiveAt);
        FindCustomer asked = new FindCustomer(cause.client(), correction.customerId());
        return Moments.at(moment, () -> profiles.on(asked))
                .map(ProfileFields::of)
                .orElse(Map.of());
    }

    private Instant effectiveAt(FieldCorrected correction, RecordedEvent corrected) {
        LocalDate from = correction.effectiveFrom();
        return from == null
                ? EffectiveTimes.of(corrected.payload()).map(this::instant).orElse(corrected.recordedAt())
                : begin(from);
    }

    private Instant instant(BusinessTime time) {
        return time.isDate() ? begin(time.date()) : time.instant();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(today.zone()).toInstant();
    }
}
