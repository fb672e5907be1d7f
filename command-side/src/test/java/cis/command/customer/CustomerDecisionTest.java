package cis.command.customer;

import cis.api.ErrorCode;
import cis.api.customer.event.CustomerEvent;
import cis.command.aggregate.DecisionFixture;
import cis.testkit.Customers;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What decision tests of a customer begin with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class CustomerDecisionTest {

    final FixtureConfiguration<Customer> fixture = fixture();

    /** With nothing that stands against closing. */
    static FixtureConfiguration<Customer> fixture(ErrorCode... objections) {
        FixtureConfiguration<Customer> customer = DecisionFixture.of(Customer.class);
        customer.registerInjectableResource(new ClosingObjections(List.of(objections)));
        return customer;
    }

    /** A customer with that history. */
    TestExecutor<Customer> given(CustomerEvent... events) {
        return fixture.given(List.of(events));
    }

    /** Ada, and what happened since. */
    TestExecutor<Customer> givenAda(CustomerEvent... events) {
        return given(Customers.ada()).andGiven(List.of(events));
    }

    /** Id of the event at that place in the customer's history, from 0. */
    UUID eventId(int sequence) {
        return UUID.fromString(fixture.getEventStore()
                .readEvents(Customers.ADA.toString())
                .asStream()
                .skip(sequence)
                .findFirst()
                .orElseThrow()
                .getIdentifier());
    }
}
