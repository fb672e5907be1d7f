package cis.query.replay;

import cis.api.customer.query.CustomerProfile;
import cis.api.history.query.FieldDifference;
import cis.api.history.query.HistoryMoment;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Map;

/**
 * One step of a customer's history.
 *
 * @param cause the event; where a day brought the step, what had announced it
 * @param at when it was
 * @param announced by field, where that is another event than the cause
 * @param profile as it is after it
 */
record Step(
        StepKey key,
        RecordedEvent cause,
        HistoryMoment at,
        List<FieldDifference> changed,
        Map<String, RecordedEvent> announced,
        CustomerProfile profile) {

    RecordedEvent causeOf(String field) {
        return announced.getOrDefault(field, cause);
    }
}
