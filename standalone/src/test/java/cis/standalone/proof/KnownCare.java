package cis.standalone.proof;

import cis.api.care.ComplaintId;
import cis.api.care.FeedbackId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client company's callers know of complaints and feedback: that they are there, and what moved them last. */
final class KnownCare {

    /** So many of the first ones have a long course. */
    private static final int FAVOURITES = 10;

    /** What leaves a complaint where it is. */
    private static final Set<String> BESIDE = Set.of("complaint.severity-classified");

    record Known(ComplaintId id, String lastEvent) {}

    private final List<ComplaintId> complaints = new ArrayList<>();
    private final Map<ComplaintId, String> lastEvents = new HashMap<>();
    private final List<FeedbackId> feedback = new ArrayList<>();

    /** @param id of what the command was about, or brought about */
    synchronized void happened(String id, String type) {
        if (type.equals("feedback.submitted")) {
            feedback.add(FeedbackId.of(id));
        } else if (type.startsWith("complaint.") && !BESIDE.contains(type)) {
            if (lastEvents.put(ComplaintId.of(id), type) == null) {
                complaints.add(ComplaintId.of(id));
            }
        }
    }

    synchronized Optional<Known> complaint(RandomValues some) {
        if (complaints.isEmpty()) {
            return Optional.empty();
        }
        List<ComplaintId> among =
                some.oneIn(2) ? complaints : complaints.subList(0, Math.min(FAVOURITES, complaints.size()));
        ComplaintId id = some.of(among);
        return Optional.of(new Known(id, lastEvents.getOrDefault(id, "")));
    }

    synchronized Optional<FeedbackId> feedback(RandomValues some) {
        return feedback.isEmpty() ? Optional.empty() : Optional.of(some.of(feedback));
    }
}
