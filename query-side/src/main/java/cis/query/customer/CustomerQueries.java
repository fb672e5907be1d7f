package cis.query.customer;

import cis.api.CustomerId;
import cis.api.care.query.ComplaintEntry;
import cis.api.customer.query.CustomerPage;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.FindCustomer;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.ListCustomers;
import cis.api.customer.query.NoteView;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.billing.NumberedDocuments;
import cis.query.care.Complaints;
import cis.query.paging.Page;
import cis.query.time.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who a customer is, and which customers there are. */
@Component
class CustomerQueries implements Profiles {

    private static final int LATEST_NOTES = 5;

    private final ReadModel<CustomerDocument> customers;
    private final CustomerSearch search;
    private final Contacts contacts;
    private final Complaints complaints;
    private final Today today;

    CustomerQueries(
            ReadModels readModels,
            CustomerProjection projection,
            Contacts contacts,
            Complaints complaints,
            NumberedDocuments documents,
            Today today) {
        this.customers = readModels.of(projection);
        this.search = new CustomerSearch(customers, documents);
        this.contacts = contacts;
        this.complaints = complaints;
        this.today = today;
    }

    @QueryHandler
    @Override
    public Optional<CustomerProfile> on(FindCustomer asked) {
        return customers
                .find(asked.customerId().toString())
                .filter(customer -> customer.client().equals(asked.client()))
                .map(customer -> profile(customer, asked));
    }

    @QueryHandler
    CustomerPage on(ListCustomers asked) {
        Page<CustomerDocument> page = search.page(asked);
        LocalDate today = this.today.date();
        return new CustomerPage(
                page.items().stream()
                        .map(customer -> CustomerViews.summary(customer, today))
                        .toList(),
                page.next());
    }

    private CustomerProfile profile(CustomerDocument customer, FindCustomer asked) {
        Optional<ComplaintEntry> complaint = complaints.latest(asked.client(), asked.customerId());
        return CustomerViews.profile(
                customer,
                today.date(),
                latestNotes(asked),
                latestInteraction(asked).orElse(null),
                complaint.orElse(null),
                complaint.isEmpty() ? 0 : complaints.open(asked.client(), asked.customerId()));
    }

    private List<NoteView> latestNotes(FindCustomer asked) {
        CustomerId customer = asked.customerId();
        return contacts.notes(asked.client(), customer, null, LATEST_NOTES).items();
    }

    private Optional<InteractionView> latestInteraction(FindCustomer asked) {
        return contacts.interactions(asked.client(), asked.customerId(), null, 1).items().stream()
                .findFirst();
    }
}
