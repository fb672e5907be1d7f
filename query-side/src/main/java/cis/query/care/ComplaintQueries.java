package cis.query.care;

import cis.api.care.query.ComplaintDeadlinePage;
import cis.api.care.query.ComplaintDue;
import cis.api.care.query.ComplaintPage;
import cis.api.care.query.ComplaintView;
import cis.api.care.query.FindComplaint;
import cis.api.care.query.ListComplaintDeadlines;
import cis.api.care.query.ListComplaints;
import cis.platform.event.RecordedEvent;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers which complaints there are, what is owed to them, and what became of one. */
@Component
class ComplaintQueries {

    private static final int LAST_YEAR = 9999;
    private static final String END = "\uffff";
    private static final Sort MOST_URGENT_FIRST = Sort.by(Sort.Direction.ASC, "dueOrder");

    private final Complaints complaints;
    private final Streams streams;

    ComplaintQueries(Complaints complaints, Streams streams) {
        this.complaints = complaints;
        this.streams = streams;
    }

    /** No further than the read model has come, so that list and course tell of the same moment. */
    @QueryHandler
    Optional<ComplaintView> on(FindComplaint asked) {
        return complaints.find(asked.client(), asked.complaintId()).flatMap(document -> {
            List<RecordedEvent> events =
                    streams.of(asked.client(), asked.complaintId().value());
            return ComplaintHistory.view(
                    events.stream().limit(document.version()).toList(), complaints.today());
        });
    }

    @QueryHandler
    ComplaintPage on(ListComplaints asked) {
        LocalDate today = complaints.today();
        Page<ComplaintDocument> page = Page.of(
                complaints.list(criteria(asked, today), Complaints.NEWEST_FIRST, asked.limit() + 1),
                asked.limit(),
                ComplaintDocument::order);
        return new ComplaintPage(
                page.items().stream().map(one -> complaints.entry(one, today)).toList(), page.next());
    }

    @QueryHandler
    ComplaintDeadlinePage on(ListComplaintDeadlines asked) {
        LocalDate on = asked.on() == null ? complaints.today() : asked.on();
        Criteria due = Criteria.where("client")
                .is(asked.client())
                .and("dueOrder")
                .gt(asked.after() == null ? "" : asked.after())
                .lt(until(on, asked.within()) + END);
        Page<ComplaintDocument> page = Page.of(
                complaints.list(due, MOST_URGENT_FIRST, asked.limit() + 1),
                asked.limit(),
                one -> Objects.requireNonNull(one.dueOrder()));
        return new ComplaintDeadlinePage(
                page.items().stream().map(one -> due(one, on)).toList(), page.next());
    }

    /** Days beyond the year 9999 are written with a sign, and would sort before all others. */
    private static String until(LocalDate on, int days) {
        LocalDate until = on.plusDays(days);
        return until.getYear() > LAST_YEAR ? LAST_YEAR + "-12-31" : until.toString();
    }

    private ComplaintDue due(ComplaintDocument document, LocalDate on) {
        LocalDate dueOn = Objects.requireNonNull(document.progress().dueOn());
        return new ComplaintDue(
                Objects.requireNonNull(document.progress().owed()),
                dueOn,
                ChronoUnit.DAYS.between(on, dueOn),
                complaints.entry(document, on));
    }

    private static Criteria criteria(ListComplaints asked, LocalDate today) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.customerId() != null) {
            criteria.and("customerId").is(asked.customerId().toString());
        }
        if (asked.state() != null) {
            criteria.and("state").is(asked.state().name());
        }
        if (asked.open() != null) {
            criteria.and("open").is(asked.open());
        }
        if (asked.category() != null) {
            criteria.and("category").is(asked.category());
        }
        if (asked.severity() != null) {
            criteria.and("severity").is(asked.severity().name());
        }
        if (asked.assignee() != null) {
            criteria.and("assignees").is(asked.assignee());
        }
        if (asked.product() != null) {
            criteria.and("product").is(asked.product());
        }
        if (asked.overdue() != null) {
            Criteria due = criteria.and("undueUntil");
            criteria = asked.overdue() ? due.lt(today.toString()) : due.gte(today.toString());
            if (asked.overdue() && asked.open() == null) {
                criteria.and("open").is(true);
            }
        }
        return asked.after() == null ? criteria : criteria.and("order").lt(asked.after());
    }
}
