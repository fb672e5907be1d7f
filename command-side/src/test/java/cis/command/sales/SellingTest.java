package cis.command.sales;

import static cis.testkit.Customers.ADA;

import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.aggregate.RememberingAggregate;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What decision tests of purchases and returns begin with: a customer in Ireland. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class SellingTest {

    static <T extends RememberingAggregate> FixtureConfiguration<T> to(Class<T> aggregate, Status status) {
        return to(aggregate, new CustomerFacts(ADA, status, Party.PERSON, "IE", false));
    }

    static <T extends RememberingAggregate> FixtureConfiguration<T> to(Class<T> aggregate, CustomerFacts customer) {
        FixtureConfiguration<T> fixture = DecisionFixture.of(aggregate);
        fixture.registerInjectableResource(customer);
        return fixture;
    }

    static FixtureConfiguration<Purchase> purchase() {
        return to(Purchase.class, Status.ACTIVE);
    }
}
