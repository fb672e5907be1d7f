package cis.command.sales;

import static cis.testkit.Customers.ADA;

import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.aggregate.RememberingAggregate;
import cis.command.catalogue.KnownProducts;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What decision tests of purchases and returns begin with: a customer in Ireland. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class SellingTest {

    static final SoldProduct POT = new SoldProduct(new ProductId(new UUID(5, 1)), 2, ProductState.PUBLISHED);
    static final SoldProduct OLD_POT = new SoldProduct(new ProductId(new UUID(5, 2)), 1, ProductState.RETIRED);
    private static final Map<String, SoldProduct> PRODUCTS = Map.of("POT", POT, "OLD-POT", OLD_POT);

    static <T extends RememberingAggregate> FixtureConfiguration<T> to(Class<T> aggregate, Status status) {
        return to(aggregate, new CustomerFacts(ADA, status, Party.PERSON, "IE", false));
    }

    static <T extends RememberingAggregate> FixtureConfiguration<T> to(Class<T> aggregate, CustomerFacts customer) {
        FixtureConfiguration<T> fixture = DecisionFixture.of(aggregate);
        fixture.registerInjectableResource(customer);
        fixture.registerInjectableResource(KnownProducts.of(PRODUCTS));
        return fixture;
    }

    static FixtureConfiguration<Purchase> purchase() {
        return to(Purchase.class, Status.ACTIVE);
    }
}
