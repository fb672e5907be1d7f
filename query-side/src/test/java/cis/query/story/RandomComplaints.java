package cis.query.story;

import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Complaints of many customers, taken further at random, each along a course that is possible. */
public final class RandomComplaints {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 300;

    private final Story story;
    private final Random random;
    private final int customers;
    private final List<Course> courses = new ArrayList<>();

    public RandomComplaints(Story story, Random random, int customers) {
        this.story = story;
        this.random = random;
        this.customers = customers;
    }

    private enum Stage {
        RECEIVED,
        OPEN,
        PROPOSED,
        CLOSED,
        GONE
    }

    private static final class Course {
        private final Complaining complaint;
        private Stage stage = Stage.RECEIVED;
        private Instant now;

        private Course(Complaining complaint, Instant now) {
            this.complaint = complaint;
            this.now = now;
        }
    }

    public void happen(int steps) {
        for (int step = 0; step < steps; step++) {
            if (courses.isEmpty() || random.nextInt(8) == 0) {
                file();
            } else {
                further(courses.get(random.nextInt(courses.size())));
            }
        }
    }

    private void file() {
        Instant moment = FIRST.plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(24), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
        String product = random.nextInt(3) == 0 ? null : "P" + random.nextInt(4);
        courses.add(new Course(
                Complaining.filed(
                        story,
                        10_000L + courses.size(),
                        People.customer(random.nextInt(customers) + 1L),
                        "category " + random.nextInt(3),
                        any(ComplaintSeverity.values()),
                        product,
                        written(moment),
                        "Something"),
                moment));
    }

    private void further(Course course) {
        course.now = course.now.plusSeconds(random.nextInt(2_000_000));
        Complaining complaint = course.complaint;
        String on = written(course.now);
        switch (course.stage) {
            case RECEIVED -> {
                switch (random.nextInt(4)) {
                    case 0 -> complaint.late(ComplaintDeadline.ACKNOWLEDGEMENT);
                    case 1 -> complaint.classified(any(ComplaintSeverity.values()), null);
                    default -> {
                        complaint.acknowledged(on);
                        course.stage = Stage.OPEN;
                    }
                }
            }
            case OPEN -> {
                switch (random.nextInt(5)) {
                    case 0 -> {
                        complaint.withdrawn(on);
                        course.stage = Stage.GONE;
                    }
                    case 1 -> complaint.classified(any(ComplaintSeverity.values()), "More at stake.");
                    case 2 -> complaint.late(ComplaintDeadline.FINAL_RESPONSE);
                    default -> {
                        String kind = random.nextInt(5) == 0 ? null : "response " + random.nextInt(3);
                        complaint.proposed(kind, null, random.nextBoolean(), on);
                        course.stage = Stage.PROPOSED;
                    }
                }
            }
            case PROPOSED -> {
                if (random.nextInt(3) == 0) {
                    complaint.rejected(on);
                    course.stage = Stage.OPEN;
                } else {
                    complaint.closed(any(ComplaintOutcome.values()), "cause " + random.nextInt(4), on);
                    course.stage = Stage.CLOSED;
                }
            }
            case CLOSED -> {
                if (random.nextInt(4) == 0) {
                    complaint.reopened(on);
                    course.stage = Stage.OPEN;
                }
            }
            case GONE -> file();
        }
    }

    /** As a day, or as a moment. */
    private String written(Instant moment) {
        return random.nextInt(3) == 0 ? moment.toString().substring(0, 10) : moment.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
