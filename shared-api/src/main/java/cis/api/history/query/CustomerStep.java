package cis.api.history.query;

import cis.api.customer.query.CustomerProfile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a customer's history: an event, or a day that brought what an event had announced.
 *
 * @param id position of the event; {@code 17@2026-04-01} for what that day brought after position 17
 * @param at when the event was recorded, or the beginning of the day
 * @param event what happened, or what had announced it
 * @param cameDue absent where it is the event itself that brought it
 * @param changed fields of the profile
 * @param state the profile after the step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerStep(
        String id,
        Instant at,
        EventView event,
        @Nullable LocalDate cameDue,
        List<FieldDifference> changed,
        CustomerProfile state) {}
