package cis.query.story;

import cis.api.care.event.CareEvent;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.FeedbackEvent;

/** Whose own stream an event of care belongs to. */
final class CareStreams {

    private CareStreams() {}

    static String of(CareEvent event) {
        return switch (event) {
            case ComplaintEvent e -> e.complaintId().toString();
            case FeedbackEvent e -> e.feedbackId().toString();
        };
    }
}
