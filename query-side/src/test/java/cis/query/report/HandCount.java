package cis.query.report;

import cis.api.BusinessTime;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.SeverityClassified;
import cis.api.report.query.ComplaintGrouping;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every complaint as the bare events tell it, one by one: what reports are compared with. */
final class HandCount {

    static final class Case {
        private final ComplaintFiled filed;
        private final BusinessTime received;
        private String severity;
        private @Nullable String severityWhenAcknowledged;
        private double daysToAcknowledge = -1;
        private double daysToClose = -1;
        private @Nullable ComplaintOutcome outcome;
        private @Nullable String rootCause;
        private @Nullable String response;
        private boolean withdrawn;
        private int reopened;
        private int missed;

        private Case(ComplaintFiled filed, Instant recordedAt) {
            this.filed = filed;
            this.received = time(filed.receivedOn(), recordedAt);
            this.severity = filed.severity().name();
        }

        boolean isClosed() {
            return outcome != null;
        }

        boolean isAcknowledged() {
            return daysToAcknowledge >= 0;
        }

        double daysToAcknowledge() {
            return daysToAcknowledge;
        }

        double daysToClose() {
            return daysToClose;
        }

        boolean isWithdrawn() {
            return withdrawn;
        }

        int reopened() {
            return reopened;
        }

        int missed() {
            return missed;
        }

        @Nullable
        ComplaintOutcome outcome() {
            return outcome;
        }

        @Nullable
        String rootCause() {
            return rootCause;
        }

        @Nullable
        String response() {
            return response;
        }

        @Nullable
        String product() {
            return filed.product();
        }

        @Nullable
        String severityWhenAcknowledged() {
            return severityWhenAcknowledged;
        }

        String month() {
            return day(received).toString().substring(0, 7);
        }

        @Nullable
        String key(ComplaintGrouping by) {
            return switch (by) {
                case CATEGORY -> filed.category();
                case SEVERITY -> severity;
                case PRODUCT -> filed.product();
                case MONTH -> month();
                case OUTCOME -> outcome == null ? null : outcome.name();
                case ROOT_CAUSE -> rootCause;
                case RESPONSE -> response;
            };
        }
    }

    private final Map<ComplaintId, Case> cases = new LinkedHashMap<>();

    static List<Case> of(List<RecordedEvent> events) {
        HandCount count = new HandCount();
        for (RecordedEvent event : events) {
            if (event.payload() instanceof ComplaintEvent complaint
                    && event.client().equals("main")) {
                count.apply(complaint, event.recordedAt());
            }
        }
        return new ArrayList<>(count.cases.values());
    }

    private void apply(ComplaintEvent event, Instant recordedAt) {
        if (event instanceof ComplaintFiled e) {
            cases.put(e.complaintId(), new Case(e, recordedAt));
            return;
        }
        Case one = Objects.requireNonNull(cases.get(event.complaintId()));
        switch (event) {
            case ComplaintAcknowledged e -> {
                one.daysToAcknowledge = days(one.received, time(e.occurredOn(), recordedAt));
                one.severityWhenAcknowledged = one.severity;
            }
            case SeverityClassified e -> one.severity = e.severity().name();
            case ResolutionProposed e -> one.response = e.response();
            case ComplaintClosed e -> {
                one.outcome = e.outcome();
                one.rootCause = e.rootCause();
                one.daysToClose = days(one.received, time(e.occurredOn(), recordedAt));
            }
            case ComplaintReopened e -> {
                one.outcome = null;
                one.rootCause = null;
                one.reopened++;
            }
            case ComplaintWithdrawn e -> one.withdrawn = true;
            case DeadlineMissed e -> one.missed++;
            default -> {}
        }
    }

    private static BusinessTime time(@Nullable BusinessTime given, Instant recordedAt) {
        return given == null ? new BusinessTime(recordedAt.toString()) : given;
    }

    private static LocalDate day(BusinessTime time) {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    private static double days(BusinessTime from, BusinessTime to) {
        boolean whole = from.isDate() || to.isDate();
        double days = whole
                ? day(to).toEpochDay() - day(from).toEpochDay()
                : (to.instant().toEpochMilli() - from.instant().toEpochMilli()) / 86_400_000.0;
        return Math.max(0, days);
    }
}
