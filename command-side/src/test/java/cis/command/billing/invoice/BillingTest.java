package cis.command.billing.invoice;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.london;

import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.billing.invoice.SellerSettings.SellerAddress;
import cis.command.customer.BuyerFacts;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What decision tests of documents begin with: Ada of London is billed by Globe Books of Dublin. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class BillingTest {

    static final SellerSettings GLOBE_BOOKS = new SellerSettings(
            "Globe Books Ltd", "IE6388047V", new SellerAddress("1 Quay", null, "Dublin", null, "D01", "IE"));
    static final Issuer ISSUER = new Issuer("main", GLOBE_BOOKS);
    static final BuyerFacts BUYER = new BuyerFacts("Ada Lovelace", london(), null);

    static FixtureConfiguration<Invoice> invoice() {
        return invoice(Status.ACTIVE, BUYER, ISSUER);
    }

    static FixtureConfiguration<Invoice> invoice(Status status) {
        return invoice(status, BUYER, ISSUER);
    }

    static FixtureConfiguration<Invoice> invoice(BuyerFacts buyer) {
        return invoice(Status.ACTIVE, buyer, ISSUER);
    }

    static FixtureConfiguration<Invoice> invoice(Status status, BuyerFacts buyer, Issuer issuer) {
        FixtureConfiguration<Invoice> fixture = DecisionFixture.of(Invoice.class);
        with(fixture, new CustomerFacts(ADA, status, Party.PERSON, "GB", false), buyer, issuer);
        return fixture;
    }

    /** The series as it meets a document that awaits a number, or does not; on a day. */
    static FixtureConfiguration<DocumentSeries> series(boolean awaited, Today today) {
        FixtureConfiguration<DocumentSeries> fixture = DecisionFixture.of(DocumentSeries.class, today);
        with(fixture, new DocumentFacts(awaited));
        return fixture;
    }

    static void with(FixtureConfiguration<? extends RememberingAggregate> fixture, Object... resources) {
        for (Object resource : resources) {
            fixture.registerInjectableResource(resource);
        }
    }
}
