package cis.query.care;

import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.query.ComplaintEntry;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.time.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Complaints as lists show them: where they stand from the read model, what they are about from history. */
@Component
public class Complaints {

    static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "order");

    private static final int MAX_COUNT = 1_000;

    private final ReadModel<ComplaintDocument> complaints;
    private final Streams streams;
    private final Today today;

    Complaints(ReadModels readModels, ComplaintProjection projection, Streams streams, Today today) {
        this.complaints = readModels.of(projection);
        this.streams = streams;
        this.today = today;
    }

    /** Of a customer. */
    public Optional<ComplaintEntry> latest(String client, CustomerId customer) {
        return complaints.list(of(client, customer), NEWEST_FIRST, 1).stream()
                .findFirst()
                .map(one -> entry(one, today()));
    }

    /** How many of a customer's are open, counted up to a thousand. */
    public long open(String client, CustomerId customer) {
        return complaints
                .list(of(client, customer).and("open").is(true), NEWEST_FIRST, MAX_COUNT)
                .size();
    }

    Optional<ComplaintDocument> find(String client, ComplaintId id) {
        return complaints.find(id.toString()).filter(one -> one.client().equals(client));
    }

    List<ComplaintDocument> list(Criteria criteria, Sort sort, int limit) {
        return complaints.list(criteria, sort, limit);
    }

    LocalDate today() {
        return today.date();
    }

    ComplaintEntry entry(ComplaintDocument document, LocalDate on) {
        ComplaintId id = ComplaintId.of(document.id());
        Progress progress = document.progress();
        String subject = subject(document.client(), id);
        return new ComplaintEntry(
                id,
                CustomerId.of(document.customerId()),
                document.reference(),
                document.state(),
                document.category(),
                document.severity(),
                subject,
                subject == null,
                document.product(),
                progress.investigator(),
                progress.team(),
                document.receivedOn(),
                progress.owed(),
                progress.dueOn(),
                progress.isOverdue(on),
                document.state() == ComplaintState.CLOSED ? progress.outcome() : null);
    }

    private @Nullable String subject(String client, ComplaintId id) {
        return streams.first(client, id.value())
                .map(first -> first.payload() instanceof ComplaintFiled filed ? filed.subject() : null)
                .orElse(null);
    }

    private static Criteria of(String client, CustomerId customer) {
        return Criteria.where("client").is(client).and("customerId").is(customer.toString());
    }
}
