package cis.command.catalogue;

import static cis.command.aggregate.DecisionFixture.TODAY;
import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Products.MUG;
import static cis.testkit.Products.SKU;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.catalogue.command.RecordInterest;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.customer.CustomerError;
import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingInterestsTest {

    private static final InterestId INTEREST = new InterestId(new UUID(6, 1));

    @Test
    void an_interest_names_the_version_that_was_offered() {
        BusinessTime noon = new BusinessTime("2026-02-28T12:00:00Z");
        interested(Status.ACTIVE, ProductState.PUBLISHED, SKU, noon)
                .expectEvents(new InterestRecorded(INTEREST, ADA, MUG, SKU, 3, "web", noon));
    }

    @Test
    void an_interest_without_a_time_is_one_of_now() {
        interested(Status.ACTIVE, ProductState.DRAFT, SKU, null)
                .expectEvents(new InterestRecorded(INTEREST, ADA, MUG, SKU, 3, "web", null));
    }

    @Test
    void the_product_is_known_and_sold() {
        refused(
                interested(Status.ACTIVE, ProductState.PUBLISHED, "85123B", null),
                CatalogueError.PRODUCT_UNKNOWN,
                "/sku");
        refused(interested(Status.ACTIVE, ProductState.RETIRED, SKU, null), CatalogueError.PRODUCT_RETIRED);
    }

    @Test
    void the_customer_is_open() {
        refused(interested(Status.UNKNOWN, ProductState.PUBLISHED, SKU, null), GeneralError.NOT_FOUND);
        refused(interested(Status.ERASED, ProductState.PUBLISHED, SKU, null), CustomerError.CUSTOMER_ERASED);
        refused(interested(Status.CLOSED, ProductState.PUBLISHED, SKU, null), CustomerError.CUSTOMER_CLOSED);
    }

    @Test
    void an_interest_is_not_of_the_day_after_tomorrow() {
        interested(Status.ACTIVE, ProductState.PUBLISHED, SKU, BusinessTime.of(TODAY.plusDays(1)))
                .expectSuccessfulHandlerExecution();
        refused(
                interested(Status.ACTIVE, ProductState.PUBLISHED, SKU, BusinessTime.of(TODAY.plusDays(2))),
                GeneralError.OCCURRED_ON_IMPLAUSIBLE,
                "/occurredOn");
    }

    private static ResultValidator<Interest> interested(
            Status customer, ProductState product, String sku, @Nullable BusinessTime occurredOn) {
        var fixture = DecisionFixture.of(Interest.class);
        fixture.registerInjectableResource(new CustomerFacts(ADA, customer, Party.PERSON, "GB", false));
        fixture.registerInjectableResource(KnownProducts.of(Map.of(SKU, new SoldProduct(MUG, 3, product))));
        return fixture.givenNoPriorActivity().when(new RecordInterest(INTEREST, ADA, sku, "web", occurredOn));
    }
}
