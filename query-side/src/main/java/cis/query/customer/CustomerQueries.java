package cis.query.customer;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerPage;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.FindCustomer;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.ListCustomers;
import cis.api.customer.query.NoteView;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.billing.NumberedDocuments;
import cis.query.paging.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers who a customer is, and which customers there are. */
@Component
class CustomerQueries {

    private static final int LATEST_NOTES = 5;

    private final ReadModel<CustomerDocument> customers;
    private final CustomerSearch search;
    private final Contacts contacts;
    private final Clock clock;
    private final ZoneId zone;

    CustomerQueries(
            ReadModels readModels,
            CustomerProjection projection,
            Contacts contacts,
            NumberedDocuments documents,
            Clock clock,
            @Value("${cis.zone:UTC}") ZoneId zone) {
        this.customers = readModels.of(projection);
        this.search = new CustomerSearch(customers, documents);
        this.contacts = contacts;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Optional<CustomerProfile> on(FindCustomer asked) {
        return customers
                .find(asked.customerId().toString())
                .filter(customer -> customer.client().equals(asked.client()))
                .map(customer -> CustomerViews.profile(
                        customer,
                        today(),
                        latestNotes(asked),
                        latestInteraction(asked).orElse(null)));
    }

    @QueryHandler
    CustomerPage on(ListCustomers asked) {
        Page<CustomerDocument> page = search.page(asked);
        LocalDate today = today();
        return new CustomerPage(
                page.items().stream()
                        .map(customer -> CustomerViews.summary(customer, today))
                        .toList(),
                page.next());
    }

    private List<NoteView> latestNotes(FindCustomer asked) {
        CustomerId customer = asked.customerId();
        return contacts.notes(asked.client(), customer, null, LATEST_NOTES).items();
    }

    private Optional<InteractionView> latestInteraction(FindCustomer asked) {
        return contacts.interactions(asked.client(), asked.customerId(), null, 1).items().stream()
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
