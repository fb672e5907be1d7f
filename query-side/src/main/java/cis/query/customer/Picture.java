package cis.query.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer, but for what was bought.
 *
 * @param addresses in the order of recording
 */
record Picture(
        Standing standing,
        @Nullable NameFact name,
        List<ContactFact> contactPoints,
        List<AddressFact> addresses,
        List<Fact> facts,
        List<SourceRecord> sourceRecords) {

    Picture with(Standing newStanding) {
        return new Picture(newStanding, name, contactPoints, addresses, facts, sourceRecords);
    }

    Picture with(@Nullable NameFact newName) {
        return new Picture(standing, newName, contactPoints, addresses, facts, sourceRecords);
    }

    Picture withContactPoints(List<ContactFact> newContactPoints) {
        return new Picture(standing, name, newContactPoints, addresses, facts, sourceRecords);
    }

    Picture withAddresses(List<AddressFact> newAddresses) {
        return new Picture(standing, name, contactPoints, newAddresses, facts, sourceRecords);
    }

    Picture withFacts(List<Fact> newFacts) {
        return new Picture(standing, name, contactPoints, addresses, newFacts, sourceRecords);
    }

    Picture withSourceRecords(List<SourceRecord> newSourceRecords) {
        return new Picture(standing, name, contactPoints, addresses, facts, newSourceRecords);
    }
}
